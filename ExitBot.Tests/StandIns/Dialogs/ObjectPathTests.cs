using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class ObjectPathTests
{
    private static readonly object Plain = new
    {
        options = new { Age = 15, FirstName = "joe" },
        bar = new { numIndex = 2, strIndex = "FirstName", objIndex = "options", options = new { Age = 1, FirstName = "jim" }, numbers = new[] { 1, 2, 3, 4 } },
    };

    public static TheoryData<string, string> Paths => new()
    {
        { "options.age", "15" },
        { "bar['options'].Age", "1" },
        { "bar[\"options\"].FirstName", "jim" },
        { "bar.numbers[1]", "2" },
        { "bar.numbers[bar.numIndex]", "3" },
        { "bar.numbers[bar[bar.objIndex].Age]", "2" },
        { "bar.options[bar.strIndex]", "jim" },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Paths_lead_through_plain_objects_and_json_alike(string path, string expected)
    {
        Assert.Equal(expected, ObjectPath.GetPathValue<string>(Plain, path));
        Assert.Equal(expected, ObjectPath.GetPathValue<string>(JObject.FromObject(Plain), path));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("options.nobody.there")]
    [InlineData("bar.numbers[9]")]
    [InlineData("bar[nobody]")]
    [InlineData("bar[")]
    public void A_path_to_nowhere_has_no_value(string path)
    {
        Assert.False(ObjectPath.HasValue(Plain, path));
        Assert.Equal(7, ObjectPath.GetPathValue(Plain, path, 7));
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<int>(Plain, path));
    }

    [Fact]
    public void Writing_makes_the_containers_it_needs_and_removing_keeps_the_order()
    {
        var root = new Dictionary<string, object>();
        ObjectPath.SetPathValue(root, "x.y.z", 15);
        ObjectPath.SetPathValue(root, "x.a[1]", "second");
        ObjectPath.SetPathValue(root, "x.a[0]", "first");
        ObjectPath.SetPathValue(root, "X.Y.Z", 16);
        ObjectPath.SetPathValue(root, "foo", new { Bar = 15 });
        ObjectPath.SetPathValue(root, "nothing", null);

        Assert.Equal(16, ObjectPath.GetPathValue<int>(root, "x.y.z"));
        Assert.Equal(15, ObjectPath.GetPathValue<int>(root, "foo.bar"));
        Assert.False(ObjectPath.HasValue(root, "nothing"));

        ObjectPath.RemovePathValue(root, "x.a[0]");
        ObjectPath.RemovePathValue(root, "x.y.z");
        Assert.False(ObjectPath.HasValue(root, "x.a[0]"));
        Assert.Equal("second", ObjectPath.GetPathValue<string>(root, "x.a[1]"));
        Assert.False(ObjectPath.HasValue(root, "x.y.z"));
    }

    [Fact]
    public void Merging_takes_what_the_overlay_has_and_leaves_the_rest()
    {
        var start = new Person { First = "Fred", Last = "Smith", Home = new Place { Lat = 1 } };

        var merged = ObjectPath.Merge(start, new Person { Last = "Grant", Home = new Place { Long = 2 } });

        Assert.Equal(("Fred", "Grant", 1f, 2f), (merged.First, merged.Last, merged.Home!.Lat, merged.Home.Long));
        Assert.Equal("Smith", ObjectPath.Assign<Person>(null, start).Last);
        Assert.Equal("Smith", ObjectPath.Assign<Person>(new { last = "Smith" }, null).Last);
        Assert.NotSame(start.Home, ObjectPath.Clone(start).Home);
    }

    private sealed class Person
    {
        public string? First { get; set; }

        public string? Last { get; set; }

        public Place? Home { get; set; }
    }

    private sealed class Place
    {
        public float? Lat { get; set; }

        public float? Long { get; set; }
    }
}

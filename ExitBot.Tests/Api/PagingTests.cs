using System.Net;
using ExitBot.Bot.Api;
using ExitBot.Dialogs.Conversations;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>Lists in pages: {items, next_cursor}, and what is said to a wrong limit or cursor.</summary>
public sealed class PagingTests(SampleApi api) : IClassFixture<SampleApi>
{
    [Theory]
    [InlineData("", 20)]
    [InlineData("?limit=&cursor=", 20)]
    [InlineData("?limit=1", 1)]
    [InlineData("?limit=44", 44)]
    [InlineData("?limit=100", 44)]
    public async Task A_page_has_as_many_as_wanted_and_leads_on_while_there_are_more(string query, int count)
    {
        var page = await api.Client.GetJsonAsync(SampleApi.Path + query, SampleApi.Key);

        Assert.Equal(count, page["items"]!.Count());
        Assert.Equal(count == 44, page["next_cursor"]!.Type == JTokenType.Null);
    }

    [Fact]
    public async Task The_pages_together_are_the_list()
    {
        var numbers = new List<int>();
        for (var query = "?limit=7"; query.Length > 0;)
        {
            var page = await api.Client.GetJsonAsync(SampleApi.Path + query, SampleApi.Key);
            numbers.AddRange(page["items"]!.Select(item => (int)item["number"]!));
            query = (string?)page["next_cursor"] is { } cursor ? $"?limit=7&cursor={cursor}" : "";
        }

        Assert.Equal(Enumerable.Range(1, 44).Reverse(), numbers);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    [InlineData("cursor=________________________________", "cursor")]
    [InlineData("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%0A", "cursor")]
    [InlineData("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "cursor")]
    [InlineData("cursor=1%27%20OR%201=1--", "cursor")]
    [InlineData("limit=0&cursor=abc", "cursor", "limit")]
    public async Task A_wrong_one_is_named(string query, params string[] fields)
    {
        using var response = await api.Client.CallAsync("GET", $"{SampleApi.Path}?{query}", SampleApi.Key);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(fields, ((JObject)problem["errors"]!).Properties().Select(error => error.Name));
    }

    [Fact]
    public void A_cursor_leads_back_to_its_place()
    {
        var place = new ListPlace(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero).AddTicks(1), Guid.CreateVersion7());

        Assert.Equal(place, PageCursor.Read(PageCursor.Write(place)));
    }

    [Fact]
    public void A_changed_cursor_is_refused_or_another_place_but_never_a_failure()
    {
        var seed = TestRun.Seed();
        var random = new Random(seed);
        var cursor = PageCursor.Write(new ListPlace(DateTimeOffset.UnixEpoch, Guid.CreateVersion7()));
        for (var i = 0; i < 10_000; i++)
        {
            var changed = cursor.ToCharArray();
            changed[random.Next(changed.Length)] = (char)random.Next(0, 0x250);
            var place = PageCursor.Read(new string(changed));

            Assert.True(place is null || place.Value.At.Offset == TimeSpan.Zero, $"seed {seed}");
        }
    }
}

using Microsoft.Bot.Builder;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TurnStateTests
{
    private readonly TurnContextStateCollection _state = [];

    [Fact]
    public void Values_are_found_by_type_or_by_name_whatever_its_case()
    {
        _state.Add("text");
        _state.Add("Name", "named");

        Assert.Equal("text", _state.Get<string>());
        Assert.Equal("named", _state.Get<string>("NAME"));
        Assert.Null(_state.Get<Version>("name"));
        Assert.Null(_state.Get<string>("unknown"));
    }

    [Fact]
    public void Adding_twice_fails_and_setting_twice_replaces()
    {
        _state.Add("name", "one");

        Assert.Throws<ArgumentException>(() => _state.Add("name", "two"));
        Assert.Throws<ArgumentNullException>(() => _state.Add<string>("other", null!));
        _state.Set("name", "two");
        Assert.Equal("two", _state.Get<string>("name"));
    }

    [Fact]
    public void Pop_restores_what_push_had_hidden()
    {
        _state.Set("scope", "outer");
        _state.Push("scope", "middle");
        _state.Push("scope", "inner");

        Assert.Equal("inner", _state.Get<string>("scope"));
        Assert.Equal("middle", _state.Pop<string>("scope"));
        Assert.Equal("outer", _state.Pop<string>("scope"));
        Assert.Equal("outer", _state.Pop<string>("scope"));
    }
}

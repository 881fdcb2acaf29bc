using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TurnContextLifetimeTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_turn_that_is_over_says_which_call_came_too_late()
    {
        var context = _adapter.Turn();
        context.Dispose();

        var late = await Assert.ThrowsAsync<ObjectDisposedException>(() => context.SendActivityAsync("hi"));
        Assert.Equal("SendActivityAsync", late.ObjectName);
        Assert.Equal("OnSendActivities", Assert.Throws<ObjectDisposedException>(() => context.OnSendActivities((_, _, next) => next())).ObjectName);
        Assert.Equal("Get", Assert.Throws<ObjectDisposedException>(() => context.TurnState.Get<string>()).ObjectName);
    }

    [Fact]
    public async Task The_same_turn_with_another_activity_shares_state_and_hooks()
    {
        using var context = _adapter.Turn();
        context.TurnState.Set("colour", "blue");
        context.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "hooked";
            return next();
        });

        using var other = new TurnContext(context, RecordingAdapter.Message("another"));
        await other.SendActivityAsync("hi");

        Assert.Equal("blue", other.TurnState.Get<string>("colour"));
        Assert.Equal("hooked", _adapter.Sent[0].Text);
    }

    [Fact]
    public void A_bare_null_is_taken_as_the_missing_adapter()
    {
        var missing = Assert.Throws<ArgumentNullException>(() => new TurnContext(null!, new Activity()));

        Assert.Equal("adapter", missing.ParamName);
    }
}

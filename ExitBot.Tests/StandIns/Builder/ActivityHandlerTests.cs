using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly ListeningHandler _handler = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.MessageUpdate, "update")]
    [InlineData(ActivityTypes.MessageDelete, "delete")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData("something new", "unrecognized")]
    public async Task Every_type_has_its_method(string type, string expected)
    {
        await TurnAsync(new Activity { Type = type });

        Assert.Equal([expected], _handler.Heard);
    }

    [Fact]
    public async Task The_bot_itself_coming_alone_is_nobody()
    {
        var bot = new ChannelAccount("bot");
        var ann = new ChannelAccount("ann");

        await TurnAsync(new Activity { Type = ActivityTypes.ConversationUpdate, Recipient = bot, MembersAdded = [bot] });
        await TurnAsync(new Activity { Type = ActivityTypes.ConversationUpdate, Recipient = bot, MembersAdded = [bot, ann] });
        await TurnAsync(new Activity { Type = ActivityTypes.ConversationUpdate, Recipient = bot, MembersRemoved = [ann] });

        Assert.Equal(["added 2", "removed 1"], _handler.Heard);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("other", null)]
    public async Task An_upgrade_is_an_installation(string action, string? expected)
    {
        await TurnAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action });

        Assert.Equal(expected, _handler.Heard.SingleOrDefault());
    }

    [Fact]
    public async Task A_token_response_is_told_from_other_events()
    {
        await TurnAsync(new Activity { Type = ActivityTypes.Event, Name = SignInConstants.TokenResponseEventName });
        await TurnAsync(new Activity { Type = ActivityTypes.Event, Name = "other" });

        Assert.Equal(["token", "event"], _handler.Heard);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("unknown")]
    public async Task An_invoke_that_nobody_implements_is_answered_with_501(string name)
    {
        await TurnAsync(new Activity { Type = ActivityTypes.Invoke, Name = name });

        Assert.Equal(501, Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value).Status);
    }

    [Fact]
    public async Task An_invoke_that_was_answered_already_is_not_answered_again()
    {
        using var context = _adapter.Turn(new Activity { Type = ActivityTypes.Invoke, Name = "unknown" });
        context.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity());

        await _handler.OnTurnAsync(context);

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_needs_an_activity_with_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _handler.OnTurnAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => TurnAsync(new Activity()));
    }

    private async Task TurnAsync(Activity activity)
    {
        using var context = _adapter.Turn(activity);
        await _handler.OnTurnAsync(context);
    }
}

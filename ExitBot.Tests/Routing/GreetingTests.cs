using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.Routing;

public sealed class GreetingTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task One_is_greeted_once_however_often_the_channel_says_one_joined()
    {
        var replies = new List<Activity>();
        for (var reload = 0; reload < 3; reload++)
        {
            replies.AddRange(await _host.TurnAsync(Installed()));
            replies.AddRange(await _host.TurnAsync(Joined("kim", "bot")));
        }

        var greeting = Assert.Single(replies);
        Assert.Contains("Hello, I am ExitBot", greeting.Text, StringComparison.Ordinal);
        Assert.Equal(["Exit interview", "WhatsApp template", "Policy question", "Checklist"], replies.Buttons());
    }

    [Fact]
    public async Task The_bot_does_not_greet_itself() => Assert.Empty(await _host.TurnAsync(Joined("bot")));

    [Fact]
    public async Task Each_conversation_has_its_greeting()
    {
        await _host.TurnAsync(Joined("kim"));
        var elsewhere = Joined("kim");
        elsewhere.Conversation = new ConversationAccount(id: "c2");

        Assert.Single(await _host.TurnAsync(elsewhere));
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData("somethingNew")]
    public async Task Other_activities_do_nothing(string type)
    {
        var activity = _host.Message(text: "exit interview");
        activity.Type = type;

        Assert.Empty(await _host.TurnAsync(activity));
    }

    private Activity Installed()
    {
        var activity = _host.Message();
        activity.Type = ActivityTypes.InstallationUpdate;
        activity.Action = "add";
        return activity;
    }

    private Activity Joined(params string[] members)
    {
        var activity = _host.Message();
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.MembersAdded = [.. members.Select(member => new ChannelAccount(member))];
        return activity;
    }
}

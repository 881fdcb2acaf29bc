using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TeamHandler _handler = new();

    [Theory]
    [InlineData("task/fetch", "{ }", 501)]
    [InlineData("composeExtension/query", "{ }", 501)]
    [InlineData("task/fetch", null, 400)]
    [InlineData("fileConsent/invoke", "{ 'action': 'other' }", 400)]
    [InlineData("composeExtension/submitAction", "{ 'botMessagePreviewAction': 'other' }", 400)]
    [InlineData("task/submit", "{ 'data': { } }", 200)]
    [InlineData(null, null, 501)]
    public async Task Invokes_are_answered_with_the_right_status(string? name, string? value, int status)
    {
        await TurnAsync(new Activity { Type = ActivityTypes.Invoke, Name = name, Value = value == null ? null : JObject.Parse(value) });

        Assert.Equal(status, Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value).Status);
    }

    [Fact]
    public async Task Members_with_details_and_the_bot_itself_are_passed_on()
    {
        var ann = new ChannelAccount("ann") { Properties = JObject.Parse("{ 'email': 'ann@example.com' }") };
        var bot = new ChannelAccount("bot");

        await TurnAsync(new Activity { Type = ActivityTypes.ConversationUpdate, Recipient = bot, MembersAdded = [ann, bot], ChannelData = Data("{ 'team': { 'id': 'team-1' } }") });

        Assert.Equal(["team-1: ann@example.com, "], _handler.Heard);
    }

    [Theory]
    [InlineData(ActivityTypes.ConversationUpdate, "channelRenamed", "channel renamed")]
    [InlineData(ActivityTypes.ConversationUpdate, "teamArchived", "team archived")]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "edited")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "deleted")]
    [InlineData(ActivityTypes.MessageDelete, "other", null)]
    public async Task The_event_type_in_the_channel_data_decides(string type, string eventType, string? expected)
    {
        await TurnAsync(new Activity { Type = type, ChannelData = Data($"{{ 'eventType': '{eventType}' }}") });

        Assert.Equal(expected, _handler.Heard.SingleOrDefault());
    }

    [Fact]
    public async Task A_meeting_event_brings_its_details()
    {
        await TurnAsync(new Activity { Type = ActivityTypes.Event, Name = "application/vnd.microsoft.meetingStart", Value = JObject.Parse("{ 'Title': 'Farewell' }") });

        Assert.Equal(["Farewell"], _handler.Heard);
    }

    [Fact]
    public void A_message_can_ring()
    {
        var message = new Activity();
        message.TeamsNotifyUser();

        Assert.True(message.GetChannelData<TeamsChannelData>().Notification.Alert);
    }

    private static JObject Data(string json) => JObject.Parse(json);

    private async Task TurnAsync(Activity activity)
    {
        activity.ChannelId = "msteams";
        using var context = _adapter.Turn(activity);
        await _handler.OnTurnAsync(context);
    }

    private sealed class TeamHandler : TeamsActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Note($"{teamInfo.Id}: {string.Join(", ", teamsMembersAdded.Select(member => member.Email))}");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("channel renamed");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("team archived");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note(meeting.Title);

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
            => Task.FromResult(new TaskModuleResponse());

        private Task Note(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}

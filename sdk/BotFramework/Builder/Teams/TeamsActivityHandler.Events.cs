using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Meetings, read receipts, and messages that were edited or deleted.</summary>
public partial class TeamsActivityHandler
{
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => turnContext.Activity.ChannelId != Channels.Msteams
            ? base.OnEventActivityAsync(turnContext, cancellationToken)
            : turnContext.Activity.Name switch
            {
                "application/vnd.microsoft.readReceipt" => OnTeamsReadReceiptAsync(EventAs<ReadReceiptInfo>(turnContext), turnContext, cancellationToken),
                "application/vnd.microsoft.meetingStart" => OnTeamsMeetingStartAsync(EventAs<MeetingStartEventDetails>(turnContext), turnContext, cancellationToken),
                "application/vnd.microsoft.meetingEnd" => OnTeamsMeetingEndAsync(EventAs<MeetingEndEventDetails>(turnContext), turnContext, cancellationToken),
                "application/vnd.microsoft.meetingParticipantJoin" => OnTeamsMeetingParticipantsJoinAsync(EventAs<MeetingParticipantsEventDetails>(turnContext), turnContext, cancellationToken),
                "application/vnd.microsoft.meetingParticipantLeave" => OnTeamsMeetingParticipantsLeaveAsync(EventAs<MeetingParticipantsEventDetails>(turnContext), turnContext, cancellationToken),
                _ => base.OnEventActivityAsync(turnContext, cancellationToken),
            };

    protected virtual Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => EventTypeOf(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        => EventTypeOf(turnContext.Activity) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
        => Task.CompletedTask;

    private static T EventAs<T>(ITurnContext<IEventActivity> turnContext) => JObject.FromObject(turnContext.Activity.Value).ToObject<T>();

    private static string EventTypeOf(IActivity activity)
        => activity.ChannelId == Channels.Msteams ? activity.GetChannelData<TeamsChannelData>()?.EventType : null;
}

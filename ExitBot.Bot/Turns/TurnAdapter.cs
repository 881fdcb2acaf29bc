using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using ExitBot.Dialogs.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Runs one turn and keeps in memory what the bot says in it. Nothing leaves before the runner has committed, typing excepted.
/// The ids it hands out are ours; the sender knows the channel's.
/// </summary>
internal sealed class TurnAdapter(InboxEntry entry, Action typing, TimeProvider clock) : BotAdapter
{
    private readonly List<TurnReply> _replies = [];
    private InvokeResponse? _invokeResponse;
    private JObject? _answer;

    public IReadOnlyList<TurnReply> Replies => _replies;

    /// <summary>What the waiting caller gets in the body; null when replies are pushed.</summary>
    public TurnResponse? Response => entry.Mode switch
    {
        ReplyMode.ExpectReplies => new TurnResponse((int)HttpStatusCode.OK, _answer ?? ExpectedReplies()),
        ReplyMode.Invoke when _invokeResponse is { } response => new TurnResponse(
            response.Status, response.Body is null ? null : JToken.FromObject(response.Body, ActivityJson.Shared)),
        ReplyMode.Invoke => new TurnResponse((int)HttpStatusCode.NotImplemented, null),
        _ => null,
    };

    public async Task RunAsync(IBot bot, IServiceProvider services, TurnRecall recall, CancellationToken cancellationToken)
    {
        // With a delivery mode set, TurnContext itself keeps the replies back, past this adapter.
        entry.Activity.DeliveryMode = null;
        using var context = new TurnContext(this, entry.Activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, IdentityOf(entry.Caller));
        context.TurnState.Add(recall);
        if (entry.AcceptedAt is { } acceptedAt)
        {
            context.TurnState.Add(new TurnArrival(acceptedAt));
        }

        context.TurnState.Add<IServiceProvider>(new TurnServices(services));
        var state = services.GetRequiredService<TurnConversationState>();
        context.TurnState.Add<ConversationState>(state);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        if (entry.Mode == ReplyMode.ExpectReplies
            && services.GetServices<ITurnAnswer>().FirstOrDefault(answer => answer.Serves(entry.Activity.ChannelId)) is { } answer)
        {
            _answer = await answer.WriteAsync(context, _replies, cancellationToken);
        }

        state.StageForCommit(context);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(Take(turnContext, activities[i]));
        }

        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Add(ReplyKind.Update, activity.Id, activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        _replies.Add(new TurnReply(NewId(), ReplyKind.Delete, reference.ActivityId, ActivityTypes.MessageDelete, Body: null));
        return Task.CompletedTask;
    }

    /// <summary>What the SDK's own adapter would put there: the bot's app id where a token named it, nobody where the local rule let the caller in.</summary>
    private static ClaimsIdentity IdentityOf(Caller caller) => caller.AppId is { } appId
        ? new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)], nameof(ClaimsIdentity))
        : new ClaimsIdentity();

    private string Take(ITurnContext context, Activity activity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                typing();
                return string.Empty;
            case ActivityTypesEx.InvokeResponse:
                _invokeResponse = activity.Value as InvokeResponse;
                context.TurnState.Set(InvokeResponseKey, activity);
                return string.Empty;
            case ActivityTypesEx.Delay:
            case ActivityTypes.Trace when entry.Activity.ChannelId != ChannelIds.Emulator:
                return string.Empty;
            default:
                return Add(ReplyKind.Send, target: null, activity);
        }
    }

    private string Add(ReplyKind kind, string? target, Activity activity)
    {
        var id = NewId();
        activity.Id = target ?? id.ToString("N");
        activity.Timestamp = clock.GetUtcNow();
        _replies.Add(new TurnReply(id, kind, target, activity.Type, ActivityJson.Write(activity)));
        return activity.Id;
    }

    private JObject ExpectedReplies() => new(new JProperty(
        "activities",
        new JArray(_replies.Select(reply => reply.Body).OfType<string>().Select(body => new JRaw(body)))));

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>The turn's scope without its Dispose: a turn context may dispose what lies in its state, and the runner still commits.</summary>
    private sealed class TurnServices(IServiceProvider scope) : IServiceProvider
    {
        public object? GetService(Type serviceType) => scope.GetService(serviceType);
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn context seen through one activity interface.</summary>
public class DelegatingTurnContext<T> : ITurnContext<T>
    where T : IActivity
{
    private readonly ITurnContext _innerTurnContext;

    public DelegatingTurnContext(ITurnContext innerTurnContext)
    {
        _innerTurnContext = innerTurnContext ?? throw new ArgumentNullException(nameof(innerTurnContext));
    }

    T ITurnContext<T>.Activity => (T)(IActivity)_innerTurnContext.Activity;

    public BotAdapter Adapter => _innerTurnContext.Adapter;

    public TurnContextStateCollection TurnState => _innerTurnContext.TurnState;

    public Activity Activity => _innerTurnContext.Activity;

    public bool Responded => _innerTurnContext.Responded;

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
        => _innerTurnContext.DeleteActivityAsync(activityId, cancellationToken);

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
        => _innerTurnContext.DeleteActivityAsync(conversationReference, cancellationToken);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => _innerTurnContext.OnDeleteActivity(handler);

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => _innerTurnContext.OnSendActivities(handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => _innerTurnContext.OnUpdateActivity(handler);

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
        => _innerTurnContext.SendActivitiesAsync(activities, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default)
        => _innerTurnContext.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
        => _innerTurnContext.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
        => _innerTurnContext.UpdateActivityAsync(activity, cancellationToken);
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.Fakes;

/// <summary>A channel that keeps what the bot sends to people, gives it ids and shows updates in place.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    private int _lastId;

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            activity.Id = $"bot-{++_lastId}";
            if (activity.Type != ActivityTypes.Trace)
            {
                Sent.Add(activity);
            }
        }

        return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Assert.Contains(Sent, sent => sent.Id == activity.Id);
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The bot deletes nothing.");
}

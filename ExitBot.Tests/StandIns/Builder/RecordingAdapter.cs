using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

/// <summary>An adapter that keeps what it is given and answers with ids sent-1, sent-2, ...</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public Action<Activity> OnSend { get; init; } = _ => { };

    public static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Id = "incoming",
        ChannelId = "test",
        ServiceUrl = "https://test.example",
        From = new ChannelAccount("ann", "Ann"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "talk"),
    };

    public Task RunAsync(ITurnContext context, BotCallbackHandler callback) => RunPipelineAsync(context, callback, CancellationToken.None);

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message("hello"));

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            Sent.Add(activity);
            OnSend(activity);
            responses.Add(new ResourceResponse($"sent-{Sent.Count}"));
        }

        return Task.FromResult(responses.ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}

using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>The real bot over a recording channel. State passes through JSON between turns, as if the process had been restarted.</summary>
internal sealed class DialogHost : IDisposable
{
    private readonly ServiceProvider _services;

    public DialogHost(string channel = "emulator")
    {
        Channel = channel;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IExitInterviewStore>(Store)
            .AddDialogKit()
            .AddExitInterviews()
            .AddBotRouting()
            .BuildServiceProvider(validateScopes: true);
    }

    public string Channel { get; }

    public FakeClock Clock { get; } = new();

    public InMemoryExitInterviewStore Store { get; } = new();

    public RecordingAdapter Adapter { get; } = new();

    public Dictionary<string, JObject> State { get; } = [];

    public QuestionBanks Banks => _services.GetRequiredService<QuestionBanks>();

    public ExitInterview Interview => Store.All.MaxBy(interview => interview.Id.ToString()) ?? throw new InvalidOperationException("No interview yet.");

    public InterviewState Position => InterviewState.Of(Interview, Banks.PlanFor(Interview));

    public Task<IReadOnlyList<Activity>> SayAsync(string text, string conversation = "c1") =>
        TurnAsync(Message(conversation, text));

    public async Task SayAllAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await SayAsync(text);
        }
    }

    public Task<IReadOnlyList<Activity>> SubmitAsync(object data, string conversation = "c1")
    {
        var activity = Message(conversation, text: null);
        activity.Value = JToken.FromObject(data);
        return TurnAsync(activity);
    }

    public Activity Message(string conversation = "c1", string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = Channel,
        ServiceUrl = "http://localhost",
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("kim", "Kim"),
        Recipient = new ChannelAccount("bot"),
        Text = text,
    };

    public async Task<IReadOnlyList<Activity>> TurnAsync(Activity activity)
    {
        await using var scope = _services.CreateAsyncScope();
        var state = new ConversationState(new MemoryStorage(State));
        using var context = new TurnContext(Adapter, activity);
        context.TurnState.Add<IServiceProvider>(scope.ServiceProvider);
        context.TurnState.Add(state);
        var before = Adapter.Sent.Count;

        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(context, default);
        await state.SaveChangesAsync(context, force: false, default);

        return Adapter.Sent[before..];
    }

    public void Dispose() => _services.Dispose();
}

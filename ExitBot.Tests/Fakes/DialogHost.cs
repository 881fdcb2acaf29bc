using ExitBot.Bot.DataRights;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.PolicyQuestions;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using ExitBot.Dialogs.Routing;
using ExitBot.Dialogs.WhatsAppTemplates;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.PolicyQuestions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// The real bot over a recording channel. State passes through JSON between turns, as if the process had been restarted. Unless told
/// otherwise Kim is known and nothing is asked further: an interview is its main questions.
/// </summary>
internal sealed class DialogHost : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly InterviewLimits _limits;

    /// <param name="profile">What is known of Kim; null: nothing.</param>
    private DialogHost(string channel, InterviewLimits limits, IKnownProfile? profile, Uri? model = null)
    {
        Channel = channel;
        _limits = limits;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IExitInterviewStore>(Store)
            .AddSingleton<IConversationWords>(Words)
            .AddSingleton<IPersonForgetting>(People)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(SettingsFor(model)).Build())
            .AddSingleton(Options.Create(limits))
            .AddSingleton(profile ?? new NothingKnown())
            .AddSingleton<IEscalationStore>(Cases)
            .AddDialogKit()
            .AddLanguageModel()
            .AddSingleton<IModelCallLog, InMemoryModelCallLog>()
            .AddEscalations()
            .AddExitInterviews()
            .AddSingleton(new RetentionOptions().Times)
            .AddSingleton<ITemplateDraftStore>(Drafts)
            .AddWhatsAppTemplates()
            .AddSingleton<IChecklistStore>(Checklists)
            .AddOffboardingChecklists()
            .AddSingleton<IAskedQuestionStore>(Asked)
            .AddSingleton(Policies)
            .AddPolicyQuestions()
            .AddBotRouting()
            .BuildServiceProvider(validateScopes: true);
    }

    public DialogHost(string channel = "emulator")
        : this(channel, new InterviewLimits { MaxFollowUps = 0, MaxQuestions = Interviewee.Questions }, new KnownProfile())
    {
    }

    public string Channel { get; }

    /// <summary>What the channel says of the person's language.</summary>
    public string? Locale { get; set; }

    public FakeClock Clock { get; } = new();

    public InMemoryExitInterviewStore Store { get; } = new();

    public ForgettingWords Words { get; } = new();

    public ForgettingPerson People { get; } = new();

    public InMemoryEscalationStore Cases { get; } = new();

    public InMemoryTemplateDraftStore Drafts { get; } = new();

    public InMemoryChecklistStore Checklists { get; } = new();

    public InMemoryAskedQuestionStore Asked { get; } = new();

    /// <summary>Empty until a test fills it.</summary>
    public PolicyLibrary Policies { get; } = new(Handbook.Languages);

    public RecordingAdapter Adapter { get; } = new();

    public Dictionary<string, JObject> State { get; } = [];

    public QuestionBanks Banks => _services.GetRequiredService<QuestionBanks>();

    public TextCatalog<ChecklistTexts> ChecklistTexts => _services.GetRequiredService<TextCatalog<ChecklistTexts>>();

    public ExitInterview Interview => Store.All.MaxBy(interview => (interview.IsOpen, interview.Id.ToString())) ?? throw new InvalidOperationException("No interview yet.");

    public InterviewPlan Plan => new(Banks.For(Interview), _limits);

    /// <summary>What a caller of the API is told after the latest turn.</summary>
    public InterviewState? Told { get; private set; }

    /// <summary>The same as the API says it.</summary>
    public FlowState? Flow { get; private set; }

    public InterviewState Position => InterviewState.Of(Interview, Plan);

    /// <summary>The product as it is: nothing is known of Kim, and answers are asked about.</summary>
    public static DialogHost Untouched(string channel = "emulator", InterviewLimits? limits = null, IKnownProfile? profile = null) =>
        new(channel, limits ?? new InterviewLimits(), profile);

    /// <summary>As without anything told otherwise, and with a language model.</summary>
    public static DialogHost WithModel(OpenAiTestServer model) =>
        new("emulator", new InterviewLimits { MaxFollowUps = 0, MaxQuestions = Interviewee.Questions }, new KnownProfile(), model.Endpoint);

    /// <summary>From the menu to the first question.</summary>
    public async Task<IReadOnlyList<Activity>> BeginAsync(params string[] then)
    {
        await SayAllAsync("exit interview", "yes");
        var replies = await SayAsync("named");
        while (Interview.Stage == InterviewStage.Profile)
        {
            replies = await SayAsync("skip");
        }

        await SayAllAsync(then);
        return replies;
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text, string conversation = "c1") =>
        TurnAsync(Message(conversation, text));

    /// <summary>Says it as part of a burst: it came in while the turn before was still running.</summary>
    public Task<IReadOnlyList<Activity>> SayTooSoonAsync(string text) =>
        TurnAsync(Message(text: text), new TurnArrival(Clock.GetUtcNow() - TimeSpan.FromSeconds(1)));

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
        Locale = Locale,
    };

    public async Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, TurnArrival? arrival = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var state = new ConversationState(new MemoryStorage(State));
        using var context = new TurnContext(Adapter, activity);
        context.TurnState.Add<IServiceProvider>(scope.ServiceProvider);
        context.TurnState.Add(state);
        if (arrival is not null)
        {
            context.TurnState.Add(arrival);
        }

        var before = Adapter.Sent.Count;

        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(context, default);
        Told = await InterviewOfConversation.StateAsync(context, default);
        Flow = await FlowState.OfAsync(context, default);
        await state.SaveChangesAsync(context, force: false, default);

        return Adapter.Sent[before..];
    }

    public void Dispose() => _services.Dispose();

    private static Dictionary<string, string?> SettingsFor(Uri? model) => model is null ? [] : new()
    {
        ["LanguageModel:Provider"] = "Custom",
        ["LanguageModel:Endpoint"] = $"{model}",
        ["LanguageModel:Model"] = "scripted",
    };
}

using ExitBot.Bot.Invitations;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

/// <summary>Valid objects with nothing special about them. A test states only what it is about.</summary>
internal static class Some
{
    private static readonly FakeClock Clock = new();
    private static int _people;

    public static OutboxEntry Reply(string conversation, long sequence) => new(
        Guid.CreateVersion7(Clock.GetUtcNow()), KeyHash.Of("test", conversation), sequence, "test", conversation, ReplyKind.Send, Target: null,
        ReplyToId: null, """{"type":"message","text":"hello"}""", new Caller(AppId: null, Audience: null, "http://localhost:1"), Attempts: 0, TimeProvider.System.GetUtcNow());

    public static PersonKey Person() => PersonKey.OnChannel("emulator", $"person-{Interlocked.Increment(ref _people)}");

    public static ExitInterview Interview(PersonKey? person = null) => new()
    {
        Id = InterviewId.New(Clock),
        Person = person ?? Person(),
        Identity = Identity.Claimed,
        Language = "en",
        BankVersion = "1.0.0",
        StartedAt = Clock.GetUtcNow(),
        UpdatedAt = Clock.GetUtcNow(),
    };

    public static InterviewAnswer Answer(string questionId, string text = "Because.") =>
        new(questionId, QuestionKind.Open, Rating: null, OptionCode: null, text, Skipped: false, Turn: 1, Clock.GetUtcNow());

    public static InterviewAnalysis Analysis(InterviewId interview) => new()
    {
        InterviewId = interview,
        StatedReason = "better_offer_pay",
        InferredReason = new ReasonFinding("manager_relationship", 0.6, new Quotation("My manager shouted at us.", 4)),
        SecondaryReasons = [new ReasonFinding("manager_relationship", 0.6, new Quotation("My manager shouted at us.", 4))],
        Preventable = "partly",
        FirstThought = "after_event",
        Trigger = new Quotation("The last straw was the review.", 4),
        Themes = [new ThemeFinding("manager", Polarity.Negative, new Quotation("My manager shouted at us.", 4), InWords: true)],
        HasPolarity = true,
        Enps = 5,
        RecommendReturn = "no",
        Versions = new AnalysisVersions("1.0.0", InterviewAnalyser.RulesVersion),
        At = Clock.GetUtcNow(),
    };

    public static Invitation Invitation(string employee) => new()
    {
        Id = Guid.CreateVersion7(Clock.GetUtcNow()),
        Keys = InvitationKeys.Make().Keys,
        Employee = new InvitedPerson(employee, "Kim", Email: null, Department: null, Location: null, RoleBand: null, TenureMonths: null),
        Language = "en",
        Delivery = InvitationDelivery.None,
        CreatedBy = "test",
        CreatedAt = Clock.GetUtcNow(),
        ExpiresAt = Clock.GetUtcNow().AddDays(30),
    };

    public static ModelCallEntry ModelCall() => new(
        new ModelConversation("test", "c1"), Question: new string('a', 64), "sum-up 1", "OpenAI", "scripted", Clock.GetUtcNow(), TimeSpan.FromSeconds(1),
        Tries: 1, PromptTokens: 10, CompletionTokens: 5, Failure: null, Request: "[]", Response: "Fine.");
}

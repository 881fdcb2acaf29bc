using ExitBot.Dialogs.ExitInterviews.Domain.Reports;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>What the document shows.</summary>
internal static class InterviewExamples
{
    public const string Id = "0197f3c2a4b17c0d9a1e5b6c7d8e9f01";

    public static DateTimeOffset Started { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Completed { get; } = new(2026, 11, 20, 10, 15, 0, TimeSpan.Zero);

    public static InterviewRecord Record { get; } = new(
        Id,
        "completed",
        "verified",
        "named",
        "en",
        "1.0.0",
        new ConsentRecord(Given: true, Started, "1"),
        new ProfileRecord("Kim", "Sales", "junior", 14, "voluntary", "Dublin", new DateOnly(2026, 11, 30)),
        [new AnswerRecord("manager_support", "rating_1_5", 2, Text: null, "She cancelled every one of our meetings.", Skipped: false, 12)],
        new MainReasonRecord("better_offer_pay", "manager_relationship", "better_offer_pay", "I left because of my manager.", 4),
        [new SecondaryReasonRecord("manager_relationship", "inferred", "She cancelled every one of our meetings.", 12)],
        "unclear",
        "after_event",
        Trigger: null,
        "unknown",
        [new ThemeRecord("manager", "negative", "She cancelled every one of our meetings.", 12)],
        "negative",
        new EnpsRecord(5, "detractor"),
        "no",
        Started,
        Completed,
        Completed.AddMonths(24),
        LegalHold: false);

    public static Correction Correction { get; } = new("manager_relationship", "yes", "She said so on the phone.");

    public static HoldRequest Hold { get; } = new("Claim 4711 is pending.");
}

using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Api.Escalations;

/// <summary>A case as the list of an interview shows it.</summary>
internal sealed record EscalationItem(
    string Id,
    RedFlagCategory Category,
    Severity Severity,
    CaseStatus Status,
    IReadOnlyList<EvidenceItem> Evidence,
    DateTimeOffset RaisedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? AcknowledgedAt,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<string> Excluded)
{
    private static readonly DateTimeOffset SomeTime = new(2026, 11, 20, 10, 5, 0, TimeSpan.Zero);

    /// <summary>For the document.</summary>
    public static EscalationItem Sample { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f00",
        RedFlagCategory.SexualHarassment,
        Severity.High,
        CaseStatus.Open,
        [new EvidenceItem("He kept putting his hand on my knee.", Turn: 14, "en", SomeTime)],
        SomeTime,
        SomeTime.AddHours(8),
        AcknowledgedAt: null,
        ["case-team@example.com"],
        ["team lead", "line manager"]);

    public static EscalationItem Of(EscalationCase found) => new(
        ApiId.Write(found.Id.Value),
        found.Category,
        found.Severity,
        found.Status,
        [.. found.Evidence.Select(EvidenceItem.Of)],
        found.RaisedAt,
        found.DueAt,
        found.AcknowledgedAt,
        found.Recipients,
        found.Excluded);
}

internal sealed record EvidenceItem(string Quote, int Turn, string Language, DateTimeOffset At)
{
    public static EvidenceItem Of(Evidence evidence) => new(evidence.Quote, evidence.Turn, evidence.Language, evidence.At);
}

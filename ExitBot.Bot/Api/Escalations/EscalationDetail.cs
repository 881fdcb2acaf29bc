using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Api.Escalations;

/// <summary>A case with its clocks and its history, every read included.</summary>
internal sealed record EscalationDetail(
    EscalationItem Case, string? InterviewId, DateTimeOffset? ReceiptDueAt, DateTimeOffset? FeedbackDueAt, DateTimeOffset? ClosedAt, IReadOnlyList<EventItem> History)
{
    /// <summary>For the document.</summary>
    public static EscalationDetail Sample { get; } = new(
        EscalationItem.Sample,
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f01",
        ReceiptDueAt: null,
        FeedbackDueAt: null,
        ClosedAt: null,
        [new EventItem(EscalationItem.Sample.RaisedAt, CaseAction.Raised, EscalationService.Self, Reason: null)]);

    public static EscalationDetail Of(EscalationCase found, IEnumerable<CaseEvent> history) => new(
        EscalationItem.Of(found),
        found.Interview is { } interview ? ApiId.Write(interview) : null,
        found.ReceiptDueAt,
        found.FeedbackDueAt,
        found.ClosedAt,
        [.. history.Select(line => new EventItem(line.At, line.Action, line.By, line.Reason))]);
}

/// <param name="By">The name of a key, or "exitbot".</param>
internal sealed record EventItem(DateTimeOffset At, CaseAction Action, string By, string? Reason);

using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>Between rows and domain records, both ways.</summary>
internal static class EscalationRows
{
    private const char LineEnd = '\n';

    public static EscalationCaseRow ToRow(EscalationCase raised, KeyHash conversation, int version) => new()
    {
        Id = raised.Id.Value,
        InterviewId = raised.Interview,
        Conversation = conversation,
        Category = raised.Category,
        Severity = raised.Severity,
        Status = raised.Status,
        Excluded = string.Join(LineEnd, raised.Excluded),
        Recipients = string.Join(LineEnd, raised.Recipients),
        RaisedAt = raised.RaisedAt,
        DueAt = raised.DueAt,
        PassOnAt = raised.PassOnAt,
        AcknowledgedAt = raised.AcknowledgedAt,
        ClosedAt = raised.ClosedAt,
        ReceiptDueAt = raised.ReceiptDueAt,
        FeedbackDueAt = raised.FeedbackDueAt,
        Version = version,
    };

    public static EscalationEvidenceRow ToRow(EscalationId id, Evidence evidence, int position) => new()
    {
        CaseId = id.Value,
        Position = position,
        Quote = evidence.Quote,
        Turn = evidence.Turn,
        Language = evidence.Language,
        At = evidence.At,
    };

    public static EscalationCase ToCase(EscalationCaseRow row, IEnumerable<EscalationEvidenceRow> evidence) => new()
    {
        Id = new EscalationId(row.Id),
        Interview = row.InterviewId,
        Category = row.Category,
        Severity = row.Severity,
        Status = row.Status,
        Evidence = [.. evidence.Select(said => new Evidence(said.Quote, said.Turn, said.Language, said.At))],
        Excluded = Lines(row.Excluded),
        Recipients = Lines(row.Recipients),
        RaisedAt = row.RaisedAt,
        DueAt = row.DueAt,
        PassOnAt = row.PassOnAt,
        AcknowledgedAt = row.AcknowledgedAt,
        ClosedAt = row.ClosedAt,
        ReceiptDueAt = row.ReceiptDueAt,
        FeedbackDueAt = row.FeedbackDueAt,
    };

    private static string[] Lines(string text) => text.Split(LineEnd, StringSplitOptions.RemoveEmptyEntries);
}

using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>Between rows and domain records, both ways.</summary>
internal static class EscalationRows
{
    private const char LineEnd = '\n';

    private static readonly RowMatch OfCase = new([nameof(EscalationEvidenceRow.CaseId)]);
    private static readonly RowMatch WithId = new([nameof(EscalationCaseRow.Id)]);

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

    /// <summary>Who is excluded, or who hears of it.</summary>
    public static string[] Lines(string text) => text.Split(LineEnd, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A case with all that belongs to it. What is gone already is no fault.</summary>
    public static void Delete(RowBatch batch, EscalationId id)
    {
        batch.DeleteAll(ToRow(id, new Evidence("", 0, "", default), position: 0), OfCase);
        batch.DeleteAll(new EscalationEventRow { Id = default, CaseId = id.Value, At = default, Action = default, By = "" }, OfCase);
        batch.DeleteAll(
            new EscalationNoticeRow { Id = default, CaseId = id.Value, Kind = default, Recipient = "", CreatedAt = default, Status = default, Attempts = 0, Version = 0 }, OfCase);
        batch.DeleteAll(
            new EscalationCaseRow
            {
                Id = id.Value,
                Conversation = default,
                Category = default,
                Severity = default,
                Status = default,
                Excluded = "",
                Recipients = "",
                RaisedAt = default,
                DueAt = default,
                Version = 0,
            },
            WithId);
    }
}

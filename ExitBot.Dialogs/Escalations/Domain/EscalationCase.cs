namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>
/// What somebody must hear of: the words, when and in which language they were said, and nothing else of the interview. It needs no
/// finished interview and stays when that is withdrawn.
/// </summary>
public sealed record EscalationCase
{
    public required EscalationId Id { get; init; }

    /// <summary>The interview it comes from, if it comes from one.</summary>
    public required Guid? Interview { get; init; }

    public required RedFlagCategory Category { get; init; }

    /// <summary>As raised, or as somebody has lowered it since.</summary>
    public required Severity Severity { get; init; }

    public CaseStatus Status { get; init; } = CaseStatus.Open;

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Who must not hear of it: whom the words name, and the line manager in any case.</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    /// <summary>To whom notices went, less those whom later words name.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Unacknowledged at this time it is passed on to the deputies.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it is passed on next; null when nobody is waited for.</summary>
    public required DateTimeOffset? PassOnAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>By when who reported wrongdoing gets a receipt, and by when an answer (Directive (EU) 2019/1937); null for other matters.</summary>
    public DateTimeOffset? ReceiptDueAt { get; init; }

    public DateTimeOffset? FeedbackDueAt { get; init; }

    /// <param name="named">Whom the new words name.</param>
    /// <param name="told">Who hears of the new words.</param>
    public EscalationCase With(Evidence evidence, Severity severity, IReadOnlyList<string> named, IReadOnlyList<string> told, CaseClock clock) => this with
    {
        Evidence = [.. Evidence, evidence],
        Excluded = [.. Excluded.Union(named, StringComparer.Ordinal)],
        Recipients = [.. Recipients.Union(told, StringComparer.Ordinal).Except(named, StringComparer.Ordinal)],
        Severity = severity > Severity ? severity : Severity,

        // Words that nobody has seen yet need somebody again.
        Status = CaseStatus.Open,
        AcknowledgedAt = null,
        DueAt = Status == CaseStatus.Open && clock.DueAt > DueAt ? DueAt : clock.DueAt,
        PassOnAt = clock.DueAt,
    };

    public EscalationCase Acknowledged(DateTimeOffset now) =>
        this with { Status = CaseStatus.Acknowledged, AcknowledgedAt = AcknowledgedAt ?? now, PassOnAt = null };

    public EscalationCase Closed(DateTimeOffset now) =>
        this with { Status = CaseStatus.Closed, AcknowledgedAt = AcknowledgedAt ?? now, ClosedAt = now, PassOnAt = null };
}

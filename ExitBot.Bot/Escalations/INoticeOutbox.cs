using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>Notices that were committed with their cases and have to go out, whatever happens to this process.</summary>
public interface INoticeOutbox
{
    /// <summary>
    /// Takes notices that are due and puts their next try off, so that no other instance sends them at the same time. A process that
    /// dies with one in hand leaves it to whoever looks after that.
    /// </summary>
    Task<IReadOnlyList<DueNotice>> TakeAsync(DateTimeOffset now, DateTimeOffset againAt, int count, CancellationToken cancellationToken);

    /// <param name="againAt">When it failed and is worth another try; else null.</param>
    Task MarkAsync(DueNotice notice, NoticeStatus status, DateTimeOffset? againAt, string? reason, CancellationToken cancellationToken);
}

/// <summary>A notice with what it says.</summary>
/// <param name="Attempts">Tries before this one.</param>
/// <param name="IsExcluded">The recipient must not hear of the case any more: words that came after the notice name them.</param>
public sealed record DueNotice(
    Guid Id, EscalationId Case, NoticeKind Kind, string Recipient, DateTimeOffset CreatedAt, int Attempts, RedFlagCategory Category, Severity Severity, DateTimeOffset DueAt, bool IsExcluded, int Version);

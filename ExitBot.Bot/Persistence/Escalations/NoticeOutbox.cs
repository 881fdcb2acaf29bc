using ExitBot.Bot.Escalations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>Claims by the version of the row: of several instances one gets it.</summary>
internal sealed class NoticeOutbox(IDbContextFactory<ExitBotContext> contexts, IRowWriter writer) : INoticeOutbox
{
    public async Task<IReadOnlyList<DueNotice>> TakeAsync(DateTimeOffset now, DateTimeOffset againAt, int count, CancellationToken cancellationToken)
    {
        var taken = new List<DueNotice>();
        foreach (var notice in await DueAsync(now, count, cancellationToken))
        {
            try
            {
                var claimed = notice with { Version = notice.Version + 1 };
                await WriteAsync(claimed, NoticeStatus.Waiting, notice.Attempts, againAt, reason: null, cancellationToken);
                taken.Add(claimed);
            }
            catch (StaleWriteException)
            {
                // Another instance was first.
            }
        }

        return taken;
    }

    public Task MarkAsync(DueNotice notice, NoticeStatus status, DateTimeOffset? againAt, string? reason, CancellationToken cancellationToken) =>
        WriteAsync(notice with { Version = notice.Version + 1 }, status, notice.Attempts + 1, againAt, reason, cancellationToken);

    private async Task<List<DueNotice>> DueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.Set<EscalationNoticeRow>().AsNoTracking()
            .Where(row => row.NextTryAt != null && row.NextTryAt <= now)
            .OrderBy(row => row.NextTryAt)
            .Take(count)
            .Join(context.Set<EscalationCaseRow>(), notice => notice.CaseId, raised => raised.Id, (notice, raised) => new { notice, raised.Category, raised.Severity, raised.DueAt, raised.Excluded })
            .ToListAsync(cancellationToken);
        return [.. due.Select(found => new DueNotice(
            found.notice.Id,
            new EscalationId(found.notice.CaseId),
            found.notice.Kind,
            found.notice.Recipient,
            found.notice.CreatedAt,
            found.notice.Attempts,
            found.Category,
            found.Severity,
            found.DueAt,
            EscalationRows.Lines(found.Excluded).Contains(found.notice.Recipient),
            found.notice.Version))];
    }

    private Task WriteAsync(DueNotice notice, NoticeStatus status, int attempts, DateTimeOffset? againAt, string? reason, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Update(new EscalationNoticeRow
        {
            Id = notice.Id,
            CaseId = notice.Case.Value,
            Kind = notice.Kind,
            Recipient = notice.Recipient,
            CreatedAt = notice.CreatedAt,
            Status = status,
            Attempts = attempts,
            NextTryAt = againAt,
            Reason = reason is null ? null : PlainText.Shorten(reason, Limits.Reason),
            Version = notice.Version,
        });
        return writer.WriteAsync(batch, cancellationToken);
    }
}

using ExitBot.Bot.Escalations;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Escalations;

internal sealed class EscalationLists(IDbContextFactory<ExitBotContext> contexts) : IEscalationLists
{
    public async Task<IReadOnlyList<EscalationCase>> ListAsync(CaseFilter filter, ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Page(context, filter, after, count).ToListAsync(cancellationToken);
        List<Guid> ids = [.. rows.Select(row => row.Id)];
        var evidence = await context.Set<EscalationEvidenceRow>().AsNoTracking().Where(row => ids.Contains(row.CaseId)).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var byCase = evidence.ToLookup(row => row.CaseId);
        return [.. rows.Select(row => EscalationRows.ToCase(row, byCase[row.Id]))];
    }

    public async Task<IReadOnlyList<CaseEvent>> HistoryAsync(EscalationId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<EscalationEventRow>().AsNoTracking().Where(row => row.CaseId == id.Value).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CaseEvent(id, row.At, row.Action, row.By, row.Reason))];
    }

    public async Task<IReadOnlyList<EscalationId>> OverdueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Set<EscalationCaseRow>().AsNoTracking()
            .Where(row => row.PassOnAt != null && row.PassOnAt <= now).OrderBy(row => row.PassOnAt).Take(count).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new EscalationId(id))];
    }

    public async Task<IReadOnlyList<EscalationId>> OwingFeedbackAsync(DateTimeOffset before, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Set<EscalationCaseRow>().AsNoTracking()
            .Where(row => row.FeedbackDueAt != null && row.FeedbackDueAt <= before && row.Status != CaseStatus.Closed)
            .Where(row => !context.Set<EscalationEventRow>().Any(line => line.CaseId == row.Id && line.Action == CaseAction.FeedbackReminded))
            .OrderBy(row => row.FeedbackDueAt).Take(count).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new EscalationId(id))];
    }

    private static IQueryable<EscalationCaseRow> Page(ExitBotContext context, CaseFilter filter, ListPlace? after, int count)
    {
        var rows = context.Set<EscalationCaseRow>().AsNoTracking();
        if (filter.Interview is { } interview)
        {
            rows = rows.Where(row => row.InterviewId == interview);
        }

        if (filter.Status is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        if (filter.Category is { } category)
        {
            rows = rows.Where(row => row.Category == category);
        }

        if (after is var (at, id))
        {
            rows = rows.Where(row => row.RaisedAt < at || (row.RaisedAt == at && row.Id.CompareTo(id) < 0));
        }

        return rows.OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id).Take(count);
    }
}

using System.Runtime.CompilerServices;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.ExitInterviews;

internal sealed class InterviewArchive(IDbContextFactory<ExitBotContext> contexts, UnitOfWork unit) : IInterviewArchive
{
    private const int ReadAtOnce = 200;

    private readonly Dictionary<Guid, int> _versions = [];

    public async Task<InterviewFile?> FindAsync(InterviewId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await FilesAsync(context, await Rows(context).Where(row => row.Id == id.Value).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<InterviewSummary>> ListAsync(InterviewFilter filter, ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = Rows(context);
        if (filter.Status is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        if (filter.Department is { } department)
        {
            rows = Readable(rows).Where(row => row.Department == department);
        }

        return [.. await SummariesAsync(context, await Page(rows, after, count).ToListAsync(cancellationToken), cancellationToken)];
    }

    public async Task<IReadOnlyDictionary<DateTimeOffset, int>> PooledByMonthAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Readable(Rows(context)).Where(row => row.Person == null && row.Attribution == Attribution.Pooled)
            .GroupBy(row => row.StartedAt)
            .Select(month => new { month.Key, People = month.Count() })
            .ToDictionaryAsync(month => month.Key, month => month.People, cancellationToken);
    }

    public async IAsyncEnumerable<InterviewFile> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? last = null;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var ended = Readable(Rows(context));
            if (last is { } id)
            {
                ended = ended.Where(row => row.Id.CompareTo(id) > 0);
            }

            var rows = await ended.OrderBy(row => row.Id).Take(ReadAtOnce).ToListAsync(cancellationToken);
            foreach (var file in await FilesAsync(context, rows, cancellationToken))
            {
                yield return file;
            }

            if (rows.Count < ReadAtOnce)
            {
                yield break;
            }

            last = rows[^1].Id;
        }
    }

    public void Stage(InterviewReview review, params IReadOnlyList<InterviewChange> changes)
    {
        var row = ToRow(review, _versions.GetValueOrDefault(review.InterviewId.Value) + 1);
        unit.OnCommit(batch =>
        {
            if (row.Version == 1)
            {
                batch.Insert(row);
            }
            else
            {
                batch.Update(row);
            }

            foreach (var change in changes)
            {
                batch.Insert(ToRow(change));
            }
        });
    }

    internal static IQueryable<ExitInterviewRow> Page(IQueryable<ExitInterviewRow> rows, ListPlace? after, int count)
    {
        if (after is var (at, id))
        {
            rows = rows.Where(row => row.StartedAt < at || (row.StartedAt == at && row.Id.CompareTo(id) < 0));
        }

        return rows.OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(count);
    }

    // As InterviewFile.IsReadable has it.
    private static IQueryable<ExitInterviewRow> Readable(IQueryable<ExitInterviewRow> rows) => rows.Where(row =>
        row.ConsentGiven != null && (row.Status == InterviewStatus.Completed || row.Status == InterviewStatus.Partial)
        && (row.Attribution != Attribution.Pooled || row.Person == null));

    private static IQueryable<ExitInterviewRow> Rows(ExitBotContext context) => context.Set<ExitInterviewRow>().AsNoTracking();

    private static async Task<IEnumerable<InterviewSummary>> SummariesAsync(ExitBotContext context, List<ExitInterviewRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var inferred = await context.Set<InterviewAnalysisRow>().Where(row => ids.Contains(row.InterviewId))
            .Select(row => new { row.InterviewId, Reason = row.StatedReason ?? row.InferredReason })
            .ToDictionaryAsync(row => row.InterviewId, row => row.Reason, cancellationToken);
        var corrected = await context.Set<InterviewReviewRow>().Where(row => ids.Contains(row.InterviewId))
            .ToDictionaryAsync(row => row.InterviewId, row => row.MainReason, cancellationToken);
        return rows.Select(row =>
        {
            var isReadable = row is { Status: InterviewStatus.Completed or InterviewStatus.Partial, ConsentGiven: not null } and not { Attribution: Attribution.Pooled, Person: not null };
            return new InterviewSummary(
                new InterviewId(row.Id),
                row.Status,
                row.Identity,
                isReadable ? row.Department : null,
                isReadable ? row.ExitType : null,
                isReadable ? corrected.GetValueOrDefault(row.Id) ?? inferred.GetValueOrDefault(row.Id) : null,
                row.StartedAt,
                row.CompletedAt);
        });
    }

    private async Task<List<InterviewFile>> FilesAsync(ExitBotContext context, List<ExitInterviewRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var answers = await context.Set<ExitInterviewAnswerRow>().AsNoTracking().Where(row => ids.Contains(row.InterviewId)).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var analyses = await context.Set<InterviewAnalysisRow>().AsNoTracking().Where(row => ids.Contains(row.InterviewId)).ToDictionaryAsync(row => row.InterviewId, cancellationToken);
        var reviews = await context.Set<InterviewReviewRow>().AsNoTracking().Where(row => ids.Contains(row.InterviewId)).ToDictionaryAsync(row => row.InterviewId, cancellationToken);
        var changes = await context.Set<InterviewChangeRow>().AsNoTracking().Where(row => ids.Contains(row.InterviewId)).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var answersOf = answers.ToLookup(row => row.InterviewId);
        var changesOf = changes.ToLookup(row => row.InterviewId);
        return rows.ConvertAll(row =>
        {
            var review = reviews.GetValueOrDefault(row.Id);
            _versions[row.Id] = review?.Version ?? 0;
            return new InterviewFile(
                ExitInterviewRows.ToInterview(row, [.. answersOf[row.Id]]),
                analyses.TryGetValue(row.Id, out var analysis) ? InterviewAnalysisRows.ToAnalysis(analysis) : null,
                ToReview(row.Id, review),
                [.. changesOf[row.Id].Select(ToChange)]);
        });
    }

    private static InterviewReview ToReview(Guid id, InterviewReviewRow? row) => new()
    {
        InterviewId = new InterviewId(id),
        MainReason = row?.MainReason,
        Regretted = row?.Regretted ?? Regretted.Unknown,
        Hold = row is { HoldReason: { } reason, HeldBy: { } by, HeldAt: { } at } ? new LegalHold(reason, by, at) : null,
    };

    private static InterviewReviewRow ToRow(InterviewReview review, int version) => new()
    {
        InterviewId = review.InterviewId.Value,
        MainReason = review.MainReason,
        Regretted = review.Regretted,
        HoldReason = review.Hold?.Reason,
        HeldBy = review.Hold?.By,
        HeldAt = review.Hold?.At,
        Version = version,
    };

    private static InterviewChange ToChange(InterviewChangeRow row) => new(new InterviewId(row.InterviewId), row.Field, row.From, row.To, row.Note, row.By, row.At);

    private static InterviewChangeRow ToRow(InterviewChange change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        InterviewId = change.InterviewId.Value,
        Field = change.Field,
        From = change.From,
        To = change.To,
        Note = change.Note,
        By = change.By,
        At = change.At,
    };
}

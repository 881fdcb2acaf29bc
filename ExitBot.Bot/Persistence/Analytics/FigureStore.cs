using System.Text.Json;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Analytics;

/// <summary>Reads the few columns that figures are made of, and none with words in it.</summary>
internal sealed class FigureStore(IDbContextFactory<ExitBotContext> contexts, IRowWriter writer) : IFigureStore
{
    public async Task<IReadOnlyList<InterviewFacts>> ReadFactsAsync(bool verifiedOnly, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var completed = context.Set<ExitInterviewRow>().AsNoTracking().Where(row => row.Status == InterviewStatus.Completed);
        if (verifiedOnly)
        {
            completed = completed.Where(row => row.Identity == Identity.Verified);
        }

        var names = new NamesMet();
        var facts = from row in completed
                    join analysis in context.Set<InterviewAnalysisRow>() on row.Id equals analysis.InterviewId
                    join review in context.Set<InterviewReviewRow>() on row.Id equals review.InterviewId into reviews
                    from review in reviews.DefaultIfEmpty()
                    select new
                    {
                        row.Id, row.CompletedAt, row.StartedAt, row.BankVersion, row.Department, row.Location, row.TenureMonths, row.ExitType, row.Ratings,
                        analysis.StatedReason, analysis.InferredReason, analysis.Preventable, analysis.FirstThought, analysis.Enps, analysis.RecommendReturn, analysis.Themes,
                        Corrected = review.MainReason, Regretted = (Regretted?)review.Regretted,
                    };
        var read = new List<InterviewFacts>();
        Dictionary<Guid, List<(string, int)>>? unpacked = null;
        await foreach (var row in facts.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Ratings is null)
            {
                unpacked ??= await UnpackedRatingsAsync(cancellationToken);
            }

            read.Add(new InterviewFacts(
                Quarter.Of(row.CompletedAt ?? row.StartedAt), row.BankVersion, row.Department, row.Location, row.TenureMonths, row.ExitType,
                row.Corrected ?? row.StatedReason ?? row.InferredReason, row.StatedReason is not null, row.Preventable, row.FirstThought, row.Regretted ?? Regretted.Unknown,
                row.Enps, row.RecommendReturn, InterviewAnalysisRows.MentionsIn(row.Themes, names),
                row.Ratings is { } packed ? PackedRatings.Read(packed, names) : unpacked!.GetValueOrDefault(row.Id) ?? []));
        }

        return read;
    }

    public async Task<IReadOnlyList<RegisterCount>> ReadRegisterAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<ExitInterviewRow>().AsNoTracking().Select(row => new { row.StartedAt, row.Status }).ToListAsync(cancellationToken);
        return [.. rows.CountBy(row => (Quarter.Of(row.StartedAt), row.Status)).Select(count => new RegisterCount(count.Key.Item1, count.Key.Status, count.Value))];
    }

    public async Task<int?> LatestIdAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<AnalyticsSnapshotRow>().MaxAsync(row => (int?)row.Id, cancellationToken);
    }

    public async Task<Snapshot?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<AnalyticsSnapshotRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            && JsonSerializer.Deserialize<Content>(row.Document) is { } content
            ? new Snapshot(row.Id, row.PublishedAt, row.Interviews, content.Tables, content.Averages)
            : null;
    }

    public async Task<bool> TryAddAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Insert(new AnalyticsSnapshotRow
        {
            Id = snapshot.Id,
            PublishedAt = snapshot.PublishedAt,
            Interviews = snapshot.Interviews,
            Document = JsonSerializer.Serialize(new Content(snapshot.Tables, snapshot.Averages)),
        });
        try
        {
            await writer.WriteAsync(batch, cancellationToken);
            return true;
        }
        catch (DuplicateRowException)
        {
            return false;
        }
    }

    // Of interviews that ended before their ratings were packed.
    private async Task<Dictionary<Guid, List<(string, int)>>> UnpackedRatingsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<ExitInterviewAnswerRow>().AsNoTracking()
            .Where(row => row.Kind == QuestionKind.RatingOneToFive && row.Rating != null)
            .Where(row => context.Set<ExitInterviewRow>().Any(interview => interview.Id == row.InterviewId && interview.Ratings == null))
            .Select(row => new { row.InterviewId, row.QuestionId, Rating = row.Rating!.Value })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.InterviewId).ToDictionary(row => row.Key, row => row.Select(given => (given.QuestionId, given.Rating)).ToList());
    }

    private sealed record Content(IReadOnlyList<PublishedTable> Tables, IReadOnlyList<PublishedAverage> Averages);
}

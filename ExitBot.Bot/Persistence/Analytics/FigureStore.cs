using System.Text.Json;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
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

        var ratings = await RatingsAsync(context, cancellationToken);
        var facts = from row in completed
                    join analysis in context.Set<InterviewAnalysisRow>() on row.Id equals analysis.InterviewId
                    join review in context.Set<InterviewReviewRow>() on row.Id equals review.InterviewId into reviews
                    from review in reviews.DefaultIfEmpty()
                    select new
                    {
                        row.Id, row.CompletedAt, row.StartedAt, row.BankVersion, row.Department, row.Location, row.TenureMonths, row.ExitType,
                        analysis.StatedReason, analysis.InferredReason, analysis.Preventable, analysis.FirstThought, analysis.Enps, analysis.RecommendReturn, analysis.Themes,
                        Corrected = review.MainReason, Regretted = (Regretted?)review.Regretted,
                    };
        var read = new List<InterviewFacts>();
        await foreach (var row in facts.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            read.Add(new InterviewFacts(
                Quarter.Of(row.CompletedAt ?? row.StartedAt), row.BankVersion, row.Department, row.Location, row.TenureMonths, row.ExitType,
                row.Corrected ?? row.StatedReason ?? row.InferredReason, row.StatedReason is not null, row.Preventable, row.FirstThought, row.Regretted ?? Regretted.Unknown,
                row.Enps, row.RecommendReturn, Mentions(row.Themes), ratings.GetValueOrDefault(row.Id) ?? []));
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
            ? new Snapshot(row.Id, row.PublishedAt, row.Interviews, JsonSerializer.Deserialize<IReadOnlyList<PublishedTable>>(row.Document)!)
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
            Document = JsonSerializer.Serialize(snapshot.Tables),
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

    private static async Task<Dictionary<Guid, List<(string, int)>>> RatingsAsync(ExitBotContext context, CancellationToken cancellationToken)
    {
        var ratings = new Dictionary<Guid, List<(string, int)>>();
        var rows = context.Set<ExitInterviewAnswerRow>().AsNoTracking()
            .Where(row => row.Kind == QuestionKind.RatingOneToFive && row.Rating != null)
            .Select(row => new { row.InterviewId, row.QuestionId, Rating = row.Rating!.Value });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!ratings.TryGetValue(row.InterviewId, out var given))
            {
                ratings[row.InterviewId] = given = [];
            }

            given.Add((string.Intern(row.QuestionId), row.Rating));
        }

        return ratings;
    }

    private static List<(string, Polarity?)> Mentions(string themes) =>
        [.. InterviewAnalysisRows.ThemesOf(themes).Where(theme => theme.InWords).Select(theme => (theme.Theme, theme.Polarity))];
}

using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Analytics;

/// <summary>Reads the few columns that figures are made of, and none with words in it.</summary>
internal sealed class FigureStore(IDbContextFactory<ExitBotContext> contexts, IRowWriter writer, TableMaps tables) : IFigureStore
{
    private const int RowsTogether = 500;

    public async IAsyncEnumerable<InterviewFacts> ReadFactsAsync(bool verifiedOnly, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new FactRows(tables);
        Dictionary<Guid, List<(string, int)>>? unpacked = null;
        var read = ReadAhead.Of(
            stop => ReadAsync(context => rows.Select(verifiedOnly, context.Database.IsSqlite()), stop).Select(row => row.GetString(0)).Chunk(RowsTogether), cancellationToken);
        await foreach (var chunk in read)
        {
            foreach (var text in chunk)
            {
                var (facts, withoutRatings) = rows.Read(text);
                yield return withoutRatings is { } id
                    ? facts with { Ratings = (unpacked ??= await UnpackedRatingsAsync(cancellationToken)).GetValueOrDefault(id) ?? [] }
                    : facts;
            }
        }
    }

    public async Task<IReadOnlyList<RegisterCount>> ReadRegisterAsync(CancellationToken cancellationToken)
    {
        var rows = new FactRows(tables);
        Dictionary<(Quarter, InterviewStatus), int> counts = [];
        await foreach (var row in ReadAsync(_ => rows.SelectRegister(), cancellationToken))
        {
            var key = (Quarter.Of(new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero)), (InterviewStatus)row.GetInt32(1));
            counts[key] = counts.GetValueOrDefault(key) + row.GetInt32(2);
        }

        return [.. counts.Select(count => new RegisterCount(count.Key.Item1, count.Key.Item2, count.Value))];
    }

    private async IAsyncEnumerable<DbDataReader> ReadAsync(Func<ExitBotContext, string> select, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = select(context);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return reader;
        }
    }

    public async Task<(int Id, int Interviews)?> LatestAsync(CancellationToken cancellationToken)
    {
        // By hand: for EF to compile its first query takes a third of a second, and this is read before everything else.
        await foreach (var row in ReadAsync(_ => FactRows.SelectLatest(tables), cancellationToken))
        {
            return (row.GetInt32(0), row.GetInt32(1));
        }

        return null;
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

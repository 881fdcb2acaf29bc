using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>Figures about all interviews, from the snapshot published last. Nothing reaches past it to the interviews.</summary>
public sealed partial class FigureService(
    IFigureStore store, QuestionBanks banks, IOptions<AnalyticsOptions> options, TimeProvider clock, ILogger<FigureService> logger)
{
    private Snapshot? _latest;

    /// <summary>The snapshot that is read from; null before the first.</summary>
    public async Task<Snapshot?> LatestAsync(CancellationToken cancellationToken)
    {
        if (await store.LatestAsync(cancellationToken) is not { } latest)
        {
            return null;
        }

        if (_latest?.Id != latest.Id)
        {
            _latest = await store.FindAsync(latest.Id, cancellationToken);
        }

        return _latest;
    }

    public async Task<Figures> ReadAsync(FigureQuery query, CancellationToken cancellationToken) => FigureReader.Read(await LatestAsync(cancellationToken), query);

    /// <summary>What was rated on average in the wording of this bank, by question; too few are left out.</summary>
    public async Task<IReadOnlyDictionary<string, double>> AveragesAsync(string bankVersion, CancellationToken cancellationToken) =>
        (await LatestAsync(cancellationToken))?.Averages
            .Where(average => average.Series == banks.SeriesOf(average.Question, bankVersion))
            .ToDictionary(average => average.Question, average => average.Mean, StringComparer.Ordinal) ?? [];

    /// <summary>
    /// Counts anew and publishes. At least so many interviews must have come since the last time as any figure is about, else a
    /// figure before and after would tell what one of them said.
    /// </summary>
    public async Task<PublishOutcome> PublishAsync(CancellationToken cancellationToken)
    {
        // Beside the interviews, which take longest: a driver that reads from a file never lets go of its thread.
        var latest = Task.Run(() => store.LatestAsync(cancellationToken), cancellationToken);
        var register = Task.Run(() => store.ReadRegisterAsync(cancellationToken), cancellationToken);
        var counted = new FactTables(banks.SeriesOf);
        await foreach (var interview in store.ReadFactsAsync(options.Value.VerifiedOnly, cancellationToken))
        {
            counted.Add(interview);
        }

        var (last, counts) = (await latest ?? default, await register);
        var fresh = counted.Interviews - last.Interviews;
        if (fresh < options.Value.ScoreMinimum)
        {
            return new PublishOutcome.TooFew(Math.Max(0, fresh), options.Value.ScoreMinimum);
        }

        foreach (var count in counts)
        {
            counted.Add(count);
        }

        var (tables, averages) = SnapshotBuilder.Build(counted, options.Value);
        var snapshot = new Snapshot(last.Id + 1, clock.GetUtcNowForStore(), counted.Interviews, tables, averages);
        if (!await store.TryAddAsync(snapshot, cancellationToken))
        {
            return new PublishOutcome.Overtaken();
        }

        LogPublished(snapshot.Id, snapshot.Interviews);
        return new PublishOutcome.Published(snapshot);
    }

    [LoggerMessage(EventId = 2200, Level = LogLevel.Information, Message = "Snapshot {Snapshot} of the figures published, over {Interviews} interviews")]
    private partial void LogPublished(int snapshot, int interviews);
}

/// <summary>What came of publishing. The list is closed.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    public sealed record Published(Snapshot Snapshot) : PublishOutcome;

    public sealed record TooFew(int Fresh, int Needed) : PublishOutcome;

    /// <summary>Somebody else published at the same moment.</summary>
    public sealed record Overtaken : PublishOutcome;
}

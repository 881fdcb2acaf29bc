using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

namespace ExitBot.Bot.Api.Analytics;

/// <param name="Snapshot">Null before the first was published.</param>
/// <param name="N">How many people the figures are about; null when there are too few.</param>
/// <param name="Coverage">Completed of all invited; null while nobody is invited.</param>
internal sealed record FigurePage(SnapshotHead? Snapshot, int? N, double? Coverage, IReadOnlyList<Figure> Rows)
{
    /// <summary>For the document.</summary>
    public static FigurePage Example { get; } = new(
        new SnapshotHead(7, new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero), 140),
        120,
        0.61,
        [
            new Figure("compensation", 31, 0.26, 0.19, 0.34, Hidden: null),
            new Figure("retirement", N: null, Share: null, Low: null, High: null, "privacy"),
        ]);

    /// <param name="invited">How many people were.</param>
    public static FigurePage Of(Figures figures, int invited) => new(
        figures.Snapshot is { } snapshot ? new SnapshotHead(snapshot.Id, snapshot.PublishedAt, snapshot.Interviews) : null, figures.N, figures.N is { } n && invited > 0 ? Math.Round(Math.Min(1, (double)n / invited), 2) : null, figures.Rows);
}

internal sealed record SnapshotHead(int Id, DateTimeOffset PublishedAt, int Interviews);

internal sealed record PublishedSnapshot(int Id, int Interviews)
{
    public static PublishedSnapshot Example { get; } = new(8, 145);
}

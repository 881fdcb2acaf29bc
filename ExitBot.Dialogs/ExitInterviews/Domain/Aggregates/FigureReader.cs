using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>Adds up releases of one snapshot. It knows nothing that was not published.</summary>
internal static class FigureReader
{
    private const string Privacy = "privacy";
    private const string NoData = "no_data";
    private const string DefaultCut = "department";
    private const int Decimals = 4;

    /// <summary>What a summary is made of, in its order.</summary>
    private static readonly string[] Summary =
    [
        FactTables.Register, FactTables.ExitTypes, FactTables.ReasonBasis, FactTables.Preventable, FactTables.RegrettedVoluntary, FactTables.FirstThought, FactTables.Return, FactTables.Enps,
    ];

    public static Figures Read(Snapshot? snapshot, FigureQuery query)
    {
        if (snapshot is null)
        {
            return new Figures(Snapshot: null, N: null, []);
        }

        var people = Find(snapshot, FactTables.People, FactTables.Uncut) is { Columns: [var everybody] } ? Sum(everybody.Size, query) : 0;
        var cut = query.Cut ?? (query.Kind == FigureKind.Heatmap ? DefaultCut : FactTables.Uncut);
        IEnumerable<Figure> rows = query.Kind switch
        {
            FigureKind.Summary => Summary.SelectMany(name => SummaryRows(snapshot, name, cut, query)),
            FigureKind.Reasons => Ranked(Shares(Find(snapshot, FactTables.Reasons, cut), query)),
            FigureKind.Themes => [.. Ranked(Shares(Find(snapshot, FactTables.Themes, cut), query)), .. Polarities(snapshot, cut, query)],
            FigureKind.Heatmap => Shares(Find(snapshot, FactTables.Themes, cut), query),
            _ => Trend(snapshot, cut, query),
        };
        return new Figures(snapshot, people > 0 ? people : null, [.. rows]);
    }

    private static IEnumerable<Figure> SummaryRows(Snapshot snapshot, string name, string cut, FigureQuery query)
    {
        var table = name == FactTables.Enps ? LatestEnps(snapshot, cut) : Find(snapshot, name, cut);
        var rows = Shares(table, query).Select(figure => figure with { Key = $"{name}:{figure.Key}" });
        return name == FactTables.Enps ? rows.Concat((table?.Columns ?? []).Select(column => Score(column, cut, query.Covers))) : rows;
    }

    private static IEnumerable<Figure> Polarities(Snapshot snapshot, string cut, FigureQuery query) => snapshot.Tables
        .Where(table => table.Cut == cut && table.Name.StartsWith(FactTables.ThemePolarity, StringComparison.Ordinal))
        .SelectMany(table => Shares(table, query).Select(figure => figure with { Key = $"{table.Name[FactTables.ThemePolarity.Length..]}:{figure.Key}" }));

    private static IEnumerable<Figure> Shares(PublishedTable? table, FigureQuery query) =>
        from column in table?.Columns ?? []
        let size = Sum(column.Size, query)
        from cell in column.Cells
        select Share(Key(cell.Row, column.Name, table!.Cut), cell.IsHidden ? 0 : Sum(cell.Releases, query), size, cell.IsHidden);

    // What adds up to nothing in this period may be nobody, or too few.
    private static Figure Share(string key, int n, int size, bool isHidden)
    {
        if (isHidden || n == 0 || size < n)
        {
            return new Figure(key, N: null, Share: null, Low: null, High: null, isHidden || size > 0 ? Privacy : NoData);
        }

        var (low, high) = WilsonInterval.Of(n, size);
        return new Figure(key, n, Math.Round((double)n / size, Decimals), low, high, Hidden: null);
    }

    /// <summary>Promoters less detractors. The interval is the widest that the two shares allow.</summary>
    private static Figure Score(PublishedColumn column, string cut, Func<Quarter, bool> covers)
    {
        var key = Key(FactTables.Enps, column.Name, cut);
        var counts = column.Cells.ToDictionary(cell => cell.Row, cell => cell.IsHidden ? (int?)null : Sum(cell.Releases, covers));
        var n = Sum(column.Size, covers);
        if (n == 0 || counts.Values.Any(count => count is null))
        {
            return new Figure(key, N: null, Share: null, Low: null, High: null, n == 0 ? NoData : Privacy);
        }

        var (promoters, detractors) = (counts.GetValueOrDefault(EnpsBucket.Promoter) ?? 0, counts.GetValueOrDefault(EnpsBucket.Detractor) ?? 0);
        var (up, down) = (WilsonInterval.Of(promoters, n), WilsonInterval.Of(detractors, n));
        return new Figure(
            key, n, Math.Round((double)(promoters - detractors) / n, Decimals), Math.Round(up.Low - down.High, Decimals), Math.Round(up.High - down.Low, Decimals), Hidden: null);
    }

    private static IEnumerable<Figure> Trend(Snapshot snapshot, string cut, FigureQuery query)
    {
        foreach (var table in snapshot.Tables.Where(table => table.Cut == cut && (IsEnps(table) || table.Name.StartsWith(FactTables.Rating, StringComparison.Ordinal))))
        {
            var name = IsEnps(table) ? table.Name : table.Name[FactTables.Rating.Length..];
            foreach (var column in table.Columns)
            {
                foreach (var quarter in column.Size.Select(release => release.Quarter).Where(query.Covers).Distinct().OrderBy(quarter => quarter.Index))
                {
                    var figure = IsEnps(table) ? Score(column, cut, one => one == quarter) : Favourable(column, cut, quarter);
                    yield return figure with { Key = Key($"{name}@{quarter}", column.Name, cut) };
                }
            }
        }
    }

    private static Figure Favourable(PublishedColumn column, string cut, Quarter quarter)
    {
        var cell = column.Cells.FirstOrDefault(cell => cell.Row == FactTables.Favourable);
        return Share(Key(FactTables.Favourable, column.Name, cut), cell is null ? 0 : Sum(cell.Releases, one => one == quarter), Sum(column.Size, one => one == quarter), cell is null or { IsHidden: true });
    }

    /// <summary>By count, then share; what is hidden has no rank and comes last.</summary>
    private static IEnumerable<Figure> Ranked(IEnumerable<Figure> figures) =>
        figures.OrderByDescending(figure => figure.N ?? -1).ThenByDescending(figure => figure.Share).ThenBy(figure => figure.Key, StringComparer.Ordinal);

    private static bool IsEnps(PublishedTable table) => table.Name.StartsWith(FactTables.Enps, StringComparison.Ordinal);

    // Scores of different wordings are not one score.
    private static PublishedTable? LatestEnps(Snapshot snapshot, string cut) =>
        snapshot.Tables.Where(table => table.Cut == cut && IsEnps(table)).OrderBy(table => table.Name.Length).ThenBy(table => table.Name, StringComparer.Ordinal).LastOrDefault();

    private static PublishedTable? Find(Snapshot snapshot, string name, string cut) => snapshot.Tables.FirstOrDefault(table => table.Name == name && table.Cut == cut);

    private static string Key(string row, string column, string cut) => cut.Length == 0 ? row : $"{row}/{column}";

    private static int Sum(IEnumerable<Release> releases, FigureQuery query) => Sum(releases, query.Covers);

    private static int Sum(IEnumerable<Release> releases, Func<Quarter, bool> covers) => releases.Where(release => covers(release.Quarter)).Sum(release => release.Count);
}

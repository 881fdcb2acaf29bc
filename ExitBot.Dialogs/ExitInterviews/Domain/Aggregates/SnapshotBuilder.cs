namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>Counts, hides what is about too few, and portions out the rest. What leaves it may be read by whoever may read figures at all.</summary>
internal static class SnapshotBuilder
{
    public static (IReadOnlyList<PublishedTable> Tables, IReadOnlyList<PublishedAverage> Averages) Build(FactTables tables, AnalyticsOptions options)
    {
        var published = tables.Read().OrderBy(table => table.Cut, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal).Select(table => Publish(table, options));
        return ([.. published], [.. tables.ReadAverages(options.ScoreMinimum)]);
    }

    private static PublishedTable Publish(CountTable table, AnalyticsOptions options)
    {
        var atLeast = options.ScoreMinimum;
        var groupAtLeast = table.IsScore ? options.ScoreMinimum : Math.Max(options.ScoreMinimum, options.TextMinimum);
        var suppression = new Suppression(table, atLeast, groupAtLeast);
        var rows = table.Rows.ToList();
        return new PublishedTable(table.Name, table.Cut, [.. table.Columns.Select(column => Column(table, column, rows, suppression, atLeast, groupAtLeast))]);
    }

    private static PublishedColumn Column(CountTable table, string column, List<string> rows, Suppression suppression, int atLeast, int groupAtLeast)
    {
        var isTooSmall = table.Size(column).Values.Sum() < groupAtLeast;
        var cells = rows
            .Where(row => table.Cell(row, column).Count > 0)
            .Select(row => isTooSmall || suppression.Hides(row, column)
                ? new PublishedCell(row, IsHidden: true, [])
                : new PublishedCell(row, IsHidden: false, Release.Of(table.Cell(row, column), atLeast)))
            .ToList();
        return new PublishedColumn(column, isTooSmall ? [] : SizeOf(table, column, cells, atLeast), cells);
    }

    // The rows of a partition are portioned one by one, and so the hidden ones are together: the size adds up from the same portions.
    private static List<Release> SizeOf(CountTable table, string column, List<PublishedCell> cells, int atLeast)
    {
        if (!table.IsPartition)
        {
            return Release.Of(table.Size(column), atLeast);
        }

        var hidden = new Dictionary<Quarter, int>();
        foreach (var (quarter, count) in cells.Where(cell => cell.IsHidden).SelectMany(cell => table.Cell(cell.Row, column)))
        {
            hidden[quarter] = hidden.GetValueOrDefault(quarter) + count;
        }

        return
        [
            .. cells.SelectMany(cell => cell.Releases).Concat(Release.Of(hidden, atLeast))
                .GroupBy(release => release.Quarter)
                .OrderBy(portion => portion.Key.Index)
                .Select(portion => new Release(portion.Key, portion.Sum(release => release.Count))),
        ];
    }
}

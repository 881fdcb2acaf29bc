namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>
/// Which cells of a table are hidden: those with too few people, and as many others as it takes so that none of them can be told from
/// a sum. Decided once for all periods: a cell that was hidden in one and shown in another would give itself away.
/// </summary>
internal sealed class Suppression
{
    private readonly Dictionary<(string Row, string Column), int> _totals = [];
    private readonly HashSet<(string Row, string Column)> _hidden;
    private readonly int _atLeast;

    /// <param name="groupAtLeast">For groups whose rows are shown at all.</param>
    public Suppression(CountTable table, int atLeast, int groupAtLeast)
    {
        _atLeast = atLeast;
        var (rows, columns) = (table.Rows.ToList(), table.Columns.ToList());
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                _totals[(row, column)] = table.Cell(row, column).Values.Sum();
            }
        }

        var small = columns.Where(column => table.Size(column).Values.Sum() < groupAtLeast).ToHashSet();
        _hidden = [.. _totals.Where(cell => cell.Value > 0 && (cell.Value < atLeast || small.Contains(cell.Key.Column))).Select(cell => cell.Key)];

        // People lie in one column of a cut, so the columns of a row add up to what the uncut table shows; those of a partition, to the size.
        List<List<(string, string)>> lines =
        [
            .. table.Cut.Length > 0 ? rows.Select(row => columns.ConvertAll(column => (row, column))) : [],
            .. table.IsPartition ? columns.Select(column => rows.ConvertAll(row => (row, column))) : [],
        ];
        while (lines.Any(HideAnother))
        {
        }
    }

    public bool Hides(string row, string column) => _hidden.Contains((row, column));

    private bool HideAnother(List<(string, string)> line)
    {
        var hidden = line.Where(_hidden.Contains).ToList();
        if (hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum(cell => _totals[cell]) >= _atLeast))
        {
            return false;
        }

        var smallest = line.Where(cell => _totals[cell] > 0 && !_hidden.Contains(cell)).OrderBy(cell => _totals[cell]).ThenBy(cell => cell).Take(1).ToList();
        smallest.ForEach(cell => _hidden.Add(cell));
        return smallest.Count > 0;
    }
}

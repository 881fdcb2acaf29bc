namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>Counts before any rule was applied. Never leaves the building of a snapshot.</summary>
/// <param name="isPartition">Everybody is in one row at most.</param>
/// <param name="isScore">A score is made of the rows, not shown row by row.</param>
internal sealed class CountTable(string name, string cut, bool isPartition, bool isScore)
{
    private readonly Dictionary<(string Row, string Column), Dictionary<Quarter, int>> _cells = [];
    private readonly Dictionary<string, Dictionary<Quarter, int>> _sizes = [];

    public string Name => name;

    public string Cut => cut;

    public bool IsPartition => isPartition;

    public bool IsScore => isScore;

    public IEnumerable<string> Columns => _sizes.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Rows => _cells.Keys.Select(cell => cell.Row).Distinct().Order(StringComparer.Ordinal);

    public void Add(string row, string column, Quarter quarter, int count = 1) => Count(_cells, (row, column), quarter, count);

    /// <summary>Once for everybody who is in the group, whatever rows follow.</summary>
    public void AddToSize(string column, Quarter quarter, int count = 1) => Count(_sizes, column, quarter, count);

    public IReadOnlyDictionary<Quarter, int> Cell(string row, string column) => _cells.GetValueOrDefault((row, column)) ?? [];

    public IReadOnlyDictionary<Quarter, int> Size(string column) => _sizes.GetValueOrDefault(column) ?? [];

    private static void Count<TKey>(Dictionary<TKey, Dictionary<Quarter, int>> counts, TKey key, Quarter quarter, int count)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var byQuarter))
        {
            counts[key] = byQuarter = [];
        }

        byQuarter[quarter] = byQuarter.GetValueOrDefault(quarter) + count;
    }
}

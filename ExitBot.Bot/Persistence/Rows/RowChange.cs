namespace ExitBot.Bot.Persistence.Rows;

internal enum RowChangeKind
{
    Insert,
    Update,
    Delete,

    /// <summary>Unlike <see cref="Delete"/> content with finding no row.</summary>
    DeleteIfAny,

    /// <summary>Sets the columns in every row that matches, however many there are.</summary>
    UpdateAll,

    /// <summary>Deletes every row that matches, however many there are.</summary>
    DeleteAll,
}

/// <summary>One row to be written by the commit.</summary>
/// <param name="Columns">For updates: the columns to set; null sets all.</param>
/// <param name="Match">For changes of many rows: which; null is the row with this key.</param>
internal sealed record RowChange(RowChangeKind Kind, object Row, RowColumns? Columns = null, RowMatch? Match = null);

/// <summary>The columns that one kind of update sets. Kept as a static field: a statement is prepared once for each instance.</summary>
internal sealed class RowColumns(params string[] properties)
{
    public IReadOnlyList<string> Properties { get; } = properties;
}

/// <summary>
/// Rows whose named properties equal those of a given row, and have something in <paramref name="filled"/>. Kept as a static field: a
/// statement is prepared once for each instance.
/// </summary>
/// <param name="filled">A nullable property. It stands in the statement so that an index over just those rows serves it.</param>
internal sealed class RowMatch(string[] where, string? filled = null)
{
    public IReadOnlyList<string> Where { get; } = where;

    public string? Filled { get; } = filled;
}

namespace ExitBot.Bot.Persistence.Rows;

internal enum RowChangeKind
{
    Insert,
    Update,
    Delete,

    /// <summary>Unlike <see cref="Delete"/> content with finding no row.</summary>
    DeleteIfAny,
}

/// <summary>One row to be written by the commit.</summary>
/// <param name="Columns">For updates: the columns to set; null sets all.</param>
internal sealed record RowChange(RowChangeKind Kind, object Row, RowColumns? Columns = null);

/// <summary>The columns that one kind of update sets. Kept as a static field: a statement is prepared once for each instance.</summary>
internal sealed class RowColumns(params string[] properties)
{
    public IReadOnlyList<string> Properties { get; } = properties;
}

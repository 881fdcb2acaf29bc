namespace ExitBot.Bot.Persistence.Rows;

/// <summary>One parameter of a statement over rows: a column, or the version that the row had when it was read.</summary>
internal sealed record RowParameter(ColumnMap Column, bool IsVersionRead);

/// <summary>The text of one kind of change of one table, and what its parameters stand for, in order.</summary>
internal sealed class RowText
{
    private readonly List<RowParameter> _parameters = [];
    private readonly Func<int, string> _placeholder;

    /// <param name="placeholder">What stands in the text for the parameter of that position, from 0.</param>
    public RowText(TableMap table, RowChangeKind kind, RowColumns? columns, RowMatch? match, Func<int, string> placeholder)
    {
        _placeholder = placeholder;
        MustAffect = kind is RowChangeKind.Update or RowChangeKind.Delete;
        Text = kind switch
        {
            RowChangeKind.Insert => $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select(column => Add(column)))})",
            RowChangeKind.Update or RowChangeKind.UpdateAll => $"UPDATE {table.Name} SET {string.Join(", ", Settable(table, columns).Select(column => $"{column.Name} = {Add(column)}"))} WHERE {Match(table, match)}",
            _ => $"DELETE FROM {table.Name} WHERE {Match(table, match)}",
        };
    }

    public string Text { get; }

    public IReadOnlyList<RowParameter> Parameters => _parameters;

    /// <summary>Whether no row affected means that somebody else was faster.</summary>
    public bool MustAffect { get; }

    private static IEnumerable<ColumnMap> Settable(TableMap table, RowColumns? columns) =>
        columns is null ? table.Columns.Where(column => !column.IsKey) : columns.Properties.Select(property => table[property]);

    private string Match(TableMap table, RowMatch? match)
    {
        var wanted = match is null
            ? table.Columns.Where(column => column.IsKey || column.IsVersion).Select(column => $"{column.Name} = {Add(column, column.IsVersion)}")
            : match.Where.Select(property => $"{table[property].Name} = {Add(table[property])}");
        return string.Join(" AND ", match?.Filled is { } filled ? wanted.Append($"{table[filled].Name} IS NOT NULL") : wanted);
    }

    private string Add(ColumnMap column, bool isVersionRead = false)
    {
        _parameters.Add(new RowParameter(column, isVersionRead));
        return _placeholder(_parameters.Count - 1);
    }
}

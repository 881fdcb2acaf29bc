using ExitBot.Bot.Persistence.Rows;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>A prepared SELECT on one connection.</summary>
internal sealed class SqliteRowSelect<TRow> : IDisposable
    where TRow : class
{
    private readonly SqliteStatement _statement;
    private readonly Func<SqliteStatement, TRow> _materialize;

    public SqliteRowSelect(SqliteSession session, TableMap table, RowQuery<TRow> query, Func<SqliteStatement, TRow> materialize)
    {
        _materialize = materialize;
        string[] only = query.Only is var (property, value) ? [$"{table[property].Name} = {table[property].Literal(value)}"] : [];
        var conditions = string.Join(" AND ", only.Concat(query.Where.Select(name => $"{table[name].Name} = ?")));
        var order = query.OrderBy is null ? string.Empty : $" ORDER BY {table[query.OrderBy].Name}{(query.Descending ? " DESC" : string.Empty)}";
        _statement = session.Prepare($"SELECT {table.ColumnList} FROM {table.Name} WHERE {conditions}{order}");
    }

    /// <param name="most">Rows to be read.</param>
    public List<TRow> Read(object[] values, int most)
    {
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                SqliteRowMap.Bind(_statement, i + 1, values[i]);
            }

            var rows = new List<TRow>(Math.Min(most, 4));
            while (rows.Count < most && _statement.Step())
            {
                rows.Add(_materialize(_statement));
            }

            return rows;
        }
        finally
        {
            _statement.Reset();
        }
    }

    public void Dispose() => _statement.Dispose();
}

using System.Data.Common;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>A prepared SELECT on one connection.</summary>
internal sealed class RowSelect<TRow> : IDisposable
    where TRow : class
{
    private readonly DbCommand _command;
    private readonly ColumnMap[] _where;
    private readonly Func<DbDataReader, TRow> _materialize;

    public RowSelect(DbConnection connection, TableMap table, RowQuery<TRow> query)
    {
        _where = [.. query.Where.Select(property => table[property])];
        _materialize = table.Materializer<TRow>();
        _command = connection.CreateCommand();
        string[] only = query.Only is var (property, value) ? [$"{table[property].Name} = {table[property].Literal(value)}"] : [];
        var conditions = string.Join(" AND ", only.Concat(_where.Select((column, index) => $"{column.Name} = {Add(table, column, index)}")));
        var order = query.OrderBy is null ? string.Empty : $" ORDER BY {table[query.OrderBy].Name}{(query.Descending ? " DESC" : string.Empty)}";
        _command.CommandText = $"SELECT {table.ColumnList} FROM {table.Name} WHERE {conditions}{order}";
        _command.Prepare();
    }

    public async ValueTask<TRow?> FirstAsync(object[] values, CancellationToken cancellationToken)
    {
        await using var reader = await ExecuteAsync(values, cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? _materialize(reader) : null;
    }

    public async ValueTask<List<TRow>> ListAsync(object[] values, CancellationToken cancellationToken)
    {
        await using var reader = await ExecuteAsync(values, cancellationToken);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(_materialize(reader));
        }

        return rows;
    }

    public void Dispose() => _command.Dispose();

    private Task<DbDataReader> ExecuteAsync(object[] values, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _where.Length; i++)
        {
            _command.Parameters[i].Value = _where[i].ToProvider(values[i]);
        }

        return _command.ExecuteReaderAsync(cancellationToken);
    }

    private string Add(TableMap table, ColumnMap column, int index)
    {
        var name = table.Parameter($"p{index}");
        _command.Parameters.Add(column.CreateParameter(_command, name));
        return name;
    }
}

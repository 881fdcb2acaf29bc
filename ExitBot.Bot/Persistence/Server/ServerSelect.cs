using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using ExitBot.Bot.Persistence.Rows;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>The texts of one query, for all its rows and for the first.</summary>
internal sealed class ServerSelect<TRow>
    where TRow : class
{
    private readonly IServerDatabase _database;
    private readonly ColumnMap[] _where;
    private readonly string _all;
    private readonly string _first;

    public ServerSelect(IServerDatabase database, TableMap table, RowQuery<TRow> query)
    {
        _database = database;
        _where = [.. query.Where.Select(property => table[property])];
        string[] only = query.Only is var (property, value) ? [$"{table[property].Name} = {table[property].Literal(value)}"] : [];
        var conditions = only.Concat(_where.Select((column, number) => $"{column.Name} = {database.Placeholder(number)}"));
        var order = query.OrderBy is null ? string.Empty : $" ORDER BY {table[query.OrderBy].Name}{(query.Descending ? " DESC" : string.Empty)}";
        _all = $"SELECT {table.ColumnList} FROM {table.Name} WHERE {string.Join(" AND ", conditions)}{order}";
        _first = database.FirstOf(_all);
        Read = table.Materializer<TRow>();
    }

    public Func<DbDataReader, TRow> Read { get; }

    public DbCommand All(DbConnection connection, object[] values, int timeoutSeconds) => Command(connection, _all, values, timeoutSeconds);

    public DbCommand First(DbConnection connection, object[] values, int timeoutSeconds) => Command(connection, _first, values, timeoutSeconds);

    [SuppressMessage("Security", "CA2100", Justification = "The texts are built from the model; what varies is bound.")]
    private DbCommand Command(DbConnection connection, string text, object[] values, int timeoutSeconds)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = timeoutSeconds;
        for (var i = 0; i < _where.Length; i++)
        {
            command.Parameters.Add(_where[i].CreateParameter(command, _database.ParameterName(i), values[i]));
        }

        return command;
    }
}

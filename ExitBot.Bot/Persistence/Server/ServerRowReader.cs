using System.Collections.Concurrent;
using System.Data;
using ExitBot.Bot.Persistence.Rows;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Hot-path reads on connections of the pool. The texts never vary, so that the driver or the server keeps their plans.</summary>
internal sealed class ServerRowReader(IServerDatabase database, TableMaps tables, ServerRetries retries, IOptions<DatabaseOptions> options) : IRowReader
{
    private readonly ConcurrentDictionary<object, object> _selects = [];

    public ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class =>
        new(retries.RunAsync(stop => FirstOnceAsync(Select(query), values, stop), cancellationToken));

    public ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class =>
        new(retries.RunAsync(stop => ListOnceAsync(Select(query), values, stop), cancellationToken));

    private async Task<TRow?> FirstOnceAsync<TRow>(ServerSelect<TRow> select, object[] values, CancellationToken cancellationToken)
        where TRow : class
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = select.First(connection, values, options.Value.CommandTimeoutSeconds);
        await using var reader = await command.ExecuteReaderAsync(database.Reading | CommandBehavior.SingleRow, cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? select.Read(reader) : null;
    }

    private async Task<List<TRow>> ListOnceAsync<TRow>(ServerSelect<TRow> select, object[] values, CancellationToken cancellationToken)
        where TRow : class
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = select.All(connection, values, options.Value.CommandTimeoutSeconds);
        await using var reader = await command.ExecuteReaderAsync(database.Reading, cancellationToken);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(select.Read(reader));
        }

        return rows;
    }

    private ServerSelect<TRow> Select<TRow>(RowQuery<TRow> query)
        where TRow : class =>
        (ServerSelect<TRow>)_selects.GetOrAdd(query, _ => new ServerSelect<TRow>(database, tables[typeof(TRow)], query));
}

using System.Collections.Concurrent;
using ExitBot.Bot.Persistence.Rows;
using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Hot-path reads on a pool of connections, each with its own prepared statements. Readers never wait for the writer (WAL).</summary>
internal sealed class SqliteRowReader(SqliteDatabase database, TableMaps tables) : IRowReader, IDisposable
{
    private readonly ConcurrentBag<Reader> _idle = [];
    private readonly ConcurrentDictionary<Type, Delegate> _materializers = new();
    private bool _disposed;

    public ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class
    {
        var rows = Read(query, values, most: 1);
        return ValueTask.FromResult(rows.Count == 0 ? null : rows[0]);
    }

    public ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class =>
        ValueTask.FromResult(Read(query, values, int.MaxValue));

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private List<TRow> Read<TRow>(RowQuery<TRow> query, object[] values, int most)
        where TRow : class
    {
        Reader? reader = null;
        try
        {
            reader = _idle.TryTake(out var idle) ? idle : new Reader(database.OpenSession());
            var rows = SelectFor(reader, query).Read(values, most);
            Return(reader);
            reader = null;
            return rows;
        }
        catch (SqliteException error) when (SqliteErrors.IsUnavailable(error))
        {
            throw SqliteErrors.Unavailable(error);
        }
        finally
        {
            // Still here: broken.
            reader?.Dispose();
        }
    }

    private SqliteRowSelect<TRow> SelectFor<TRow>(Reader reader, RowQuery<TRow> query)
        where TRow : class
    {
        if (!reader.Selects.TryGetValue(query, out var select))
        {
            var table = tables[typeof(TRow)];
            var materialize = _materializers.GetOrAdd(typeof(TRow), static (_, table) => SqliteRowMap.Materializer<TRow>(table), table);
            reader.Selects[query] = select = new SqliteRowSelect<TRow>(reader.Session, table, query, (Func<SqliteStatement, TRow>)materialize);
        }

        return (SqliteRowSelect<TRow>)select;
    }

    private void Return(Reader reader)
    {
        if (_disposed)
        {
            reader.Dispose();
        }
        else
        {
            _idle.Add(reader);
        }
    }

    private sealed class Reader(SqliteSession session) : IDisposable
    {
        public SqliteSession Session => session;

        public Dictionary<object, IDisposable> Selects { get; } = [];

        public void Dispose()
        {
            foreach (var select in Selects.Values)
            {
                select.Dispose();
            }

            session.Dispose();
        }
    }
}

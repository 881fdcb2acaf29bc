using System.Collections.Concurrent;
using ExitBot.Bot.Persistence.Rows;
using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Hot-path reads on a pool of connections, each with its own prepared statements. Readers never wait for the writer (WAL).</summary>
internal sealed class SqliteRowReader(SqliteDatabase database, TableMaps tables) : IRowReader, IDisposable
{
    private readonly ConcurrentBag<Session> _idle = [];
    private bool _disposed;

    public ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class =>
        WithSessionAsync(session => session.Select(tables, query).FirstAsync(values, cancellationToken));

    public ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class =>
        WithSessionAsync(session => session.Select(tables, query).ListAsync(values, cancellationToken));

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private async ValueTask<T> WithSessionAsync<T>(Func<Session, ValueTask<T>> read)
    {
        Session? broken = null;
        try
        {
            var session = broken = _idle.TryTake(out var idle) ? idle : new Session(database.Open());
            var result = await read(session);
            broken = null;
            Return(session);
            return result;
        }
        catch (SqliteException error) when (SqliteErrors.IsUnavailable(error))
        {
            throw SqliteErrors.Unavailable(error);
        }
        finally
        {
            broken?.Dispose();
        }
    }

    private void Return(Session session)
    {
        if (_disposed)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }

    private sealed class Session(SqliteConnection connection) : IDisposable
    {
        private readonly Dictionary<object, IDisposable> _selects = [];

        public RowSelect<TRow> Select<TRow>(TableMaps tables, RowQuery<TRow> query)
            where TRow : class
        {
            if (!_selects.TryGetValue(query, out var select))
            {
                _selects[query] = select = new RowSelect<TRow>(connection, tables[typeof(TRow)], query);
            }

            return (RowSelect<TRow>)select;
        }

        public void Dispose()
        {
            foreach (var select in _selects.Values)
            {
                select.Dispose();
            }

            connection.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using ExitBot.Bot.Persistence.Rows;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>
/// The one writer of the database file, on a thread of its own. Commits that arrive while one is being flushed share the
/// next file transaction: one flush serves all, and a commit that fails takes nobody with it.
/// </summary>
internal sealed class SqliteRowWriter : IRowWriter, IDisposable
{
    /// <summary>Commits in one file transaction at most.</summary>
    private const int LargestGroup = 256;

    /// <summary>When nothing was written for so long, the write-ahead log is folded into the file.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(250);

    private readonly SqliteDatabase _database;
    private readonly TableMaps _tables;
    private readonly BlockingCollection<Commit> _queue = [];
    private readonly Thread _thread;

    public SqliteRowWriter(SqliteDatabase database, TableMaps tables)
    {
        SqliteRowMap.RequireKnownTypes(tables.All);
        _database = database;
        _tables = tables;
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    public Task WriteAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        // Once queued a commit is not called off: the caller could not know whether it happened.
        cancellationToken.ThrowIfCancellationRequested();
        var commit = new Commit(batch);
        _queue.Add(commit, CancellationToken.None);
        return commit.Completion.Task;
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Run()
    {
        var log = new SqliteLogFolder(_database);
        using var session = new SqliteWriteSession(_database, _tables, log);
        var group = new List<Commit>(LargestGroup);
        while (!_queue.IsCompleted)
        {
            if (!_queue.TryTake(out var first, log.HasContent ? Idle : Timeout.InfiniteTimeSpan))
            {
                session.Rest();
                continue;
            }

            group.Clear();
            group.Add(first);
            while (group.Count < LargestGroup && _queue.TryTake(out var next))
            {
                group.Add(next);
            }

            session.Write(group);
        }
    }

    /// <summary>One caller's batch and the promise it waits on.</summary>
    internal sealed class Commit(RowBatch batch)
    {
        public RowBatch Batch { get; } = batch;

        public TaskCompletionSource Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Why this batch was taken back while the rest of its group went on.</summary>
        public Exception? Failure { get; set; }
    }
}

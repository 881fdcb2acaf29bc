using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>The writer's connection with its prepared statements. Used by one thread.</summary>
internal sealed class SqliteWriteSession(SqliteDatabase database, TableMaps tables, SqliteLogFolder log) : IDisposable
{
    private readonly Dictionary<(Type Row, RowChangeKind Kind, RowColumns? Columns, RowMatch? Match), SqliteRowStatement> _statements = [];
    private SqliteSession? _session;
    private SqliteStatement? _begin;
    private SqliteStatement? _commit;
    private SqliteStatement? _rollback;
    private SqliteStatement? _save;
    private SqliteStatement? _release;
    private SqliteStatement? _undo;
    private SqliteRowStatement? _number;

    /// <summary>Writes all commits in one file transaction and tells each caller what became of its own.</summary>
    public void Write(List<SqliteRowWriter.Commit> group)
    {
        try
        {
            Connect();
            if (!TryApply(group))
            {
                ApplyEachByItself(group);
            }

            _commit!.Run();
        }
#pragma warning disable CA1031 // Whatever it was, each caller hears of it, and the writer lives on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Reset();
            var failure = error is SqliteException sqlite && SqliteErrors.IsUnavailable(sqlite) ? SqliteErrors.Unavailable(sqlite) : error;
            group.ForEach(commit => commit.Completion.TrySetException(failure));
            return;
        }

        foreach (var commit in group)
        {
            if (commit.Failure is { } failure)
            {
                commit.Completion.TrySetException(failure);
            }
            else
            {
                commit.Completion.TrySetResult();
            }
        }

        log.Written(_session!, group.Count);
    }

    /// <summary>Nothing is waiting: a good moment to fold the log.</summary>
    public void Rest()
    {
        if (_session is not null)
        {
            log.Fold(_session);
        }
    }

    public void Dispose()
    {
        Rest();
        Reset();
    }

    /// <summary>
    /// All commits without a savepoint between them: SQLite copies every page that is changed after one, and commits that fail are rare.
    /// </summary>
    /// <returns>False: one of them is stale or a duplicate, and nothing was written.</returns>
    private bool TryApply(List<SqliteRowWriter.Commit> group)
    {
        _begin!.Run();
        try
        {
            group.ForEach(commit => Apply(commit.Batch));
            return true;
        }
        catch (Exception failure) when (failure is StaleWriteException or DuplicateRowException)
        {
            _rollback!.Run();
            return false;
        }
    }

    private void ApplyEachByItself(List<SqliteRowWriter.Commit> group)
    {
        _begin!.Run();
        foreach (var commit in group)
        {
            _save!.Run();
            try
            {
                Apply(commit.Batch);
            }
            catch (Exception failure) when (failure is StaleWriteException or DuplicateRowException)
            {
                commit.Failure = failure;
                _undo!.Run();
            }

            _release!.Run();
        }
    }

    private void Apply(RowBatch batch)
    {
        Number(batch);
        foreach (var change in batch.Changes)
        {
            StatementFor(change).Write(change.Row);
        }
    }

    /// <summary>The conversation's row first: it orders this commit against every other one of the conversation.</summary>
    private void Number(RowBatch batch)
    {
        if (batch.Conversation is not { } conversation)
        {
            return;
        }

        conversation.LastSequence = batch.Places.Count;
        var last = _number!.WriteAndReturn(conversation);
        for (var i = 0; i < batch.Places.Count; i++)
        {
            foreach (var row in batch.Places[i])
            {
                row.Sequence = last - batch.Places.Count + 1 + i;
            }
        }
    }

    private SqliteRowStatement StatementFor(RowChange change)
    {
        var key = (change.Row.GetType(), change.Kind, change.Columns, change.Match);
        if (!_statements.TryGetValue(key, out var statement))
        {
            _statements[key] = statement = new SqliteRowStatement(_session!, tables[key.Item1], change.Kind, change.Columns, change.Match);
        }

        return statement;
    }

    private void Connect()
    {
        if (_session is not null)
        {
            return;
        }

        _session = database.OpenSession();
        _session.Run("PRAGMA wal_autocheckpoint = 0");

        _begin = _session.Prepare("BEGIN IMMEDIATE");
        _commit = _session.Prepare("COMMIT");
        _rollback = _session.Prepare("ROLLBACK");
        _save = _session.Prepare("SAVEPOINT one");
        _release = _session.Prepare("RELEASE one");
        _undo = _session.Prepare("ROLLBACK TO one");

        var conversations = tables[typeof(ConversationRow)];
        var counter = conversations[nameof(ConversationRow.LastSequence)].Name;
        var key = conversations[nameof(ConversationRow.Key)].Name;
        _number = new SqliteRowStatement(
            _session,
            conversations,
            RowChangeKind.Insert,
            columns: null,
            suffix: $" ON CONFLICT ({key}) DO UPDATE SET {counter} = {counter} + excluded.{counter} RETURNING {counter}");
    }

    /// <summary>Throws the connection away: after a failure nobody can say what state it is in, and closing it rolls back.</summary>
    private void Reset()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
        _number?.Dispose();
        _number = null;
        foreach (var statement in (ReadOnlySpan<SqliteStatement?>)[_begin, _commit, _rollback, _save, _release, _undo])
        {
            statement?.Dispose();
        }

        _session?.Dispose();
        _session = null;
    }
}

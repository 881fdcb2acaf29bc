using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>The writer's connection with its prepared statements. Used by one thread.</summary>
internal sealed class SqliteWriteSession(SqliteDatabase database, TableMaps tables, SqliteLogFolder log) : IDisposable
{
    private readonly Dictionary<(Type Row, RowChangeKind Kind, RowColumns? Columns), RowStatement> _statements = [];
    private SqliteConnection? _connection;
    private SqliteCommand? _begin;
    private SqliteCommand? _commit;
    private SqliteCommand? _save;
    private SqliteCommand? _release;
    private SqliteCommand? _undo;
    private RowStatement? _number;

    /// <summary>Writes all commits in one file transaction and tells each caller what became of its own.</summary>
    public void Write(List<SqliteRowWriter.Commit> group)
    {
        try
        {
            Connect();
            _begin!.ExecuteNonQuery();
            foreach (var commit in group)
            {
                Apply(commit);
            }

            _commit!.ExecuteNonQuery();
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

        log.Written(_connection!, group.Count);
    }

    /// <summary>Nothing is waiting: a good moment to fold the log.</summary>
    public void Rest()
    {
        if (_connection is not null)
        {
            log.Fold(_connection);
        }
    }

    public void Dispose()
    {
        Rest();
        Reset();
    }

    private void Apply(SqliteRowWriter.Commit commit)
    {
        _save!.ExecuteNonQuery();
        try
        {
            Number(commit.Batch);
            foreach (var change in commit.Batch.Changes)
            {
                Apply(change);
            }
        }
        catch (Exception failure) when (failure is StaleWriteException or DuplicateRowException)
        {
            commit.Failure = failure;
            _undo!.ExecuteNonQuery();
        }

        _release!.ExecuteNonQuery();
    }

    private void Apply(RowChange change)
    {
        var statement = StatementFor(change);
        try
        {
            if (statement.Bind(change.Row, transaction: null).ExecuteNonQuery() == 0 && statement.MustAffect)
            {
                throw new StaleWriteException(statement.Table);
            }
        }
        catch (SqliteException error) when (SqliteErrors.IsDuplicate(error))
        {
            throw new DuplicateRowException(statement.Table);
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
        var last = (long)_number!.Bind(conversation, transaction: null).ExecuteScalar()!;
        for (var i = 0; i < batch.Places.Count; i++)
        {
            foreach (var row in batch.Places[i])
            {
                row.Sequence = last - batch.Places.Count + 1 + i;
            }
        }
    }

    private RowStatement StatementFor(RowChange change)
    {
        var key = (change.Row.GetType(), change.Kind, change.Columns);
        if (!_statements.TryGetValue(key, out var statement))
        {
            _statements[key] = statement = new RowStatement(_connection!, tables[key.Item1], change.Kind, change.Columns);
        }

        return statement;
    }

    private void Connect()
    {
        if (_connection is not null)
        {
            return;
        }

        _connection = database.Open();
        Command("PRAGMA wal_autocheckpoint = 0").ExecuteNonQuery();
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _save = Command("SAVEPOINT one");
        _release = Command("RELEASE one");
        _undo = Command("ROLLBACK TO one");

        var conversations = tables[typeof(ConversationRow)];
        var counter = conversations[nameof(ConversationRow.LastSequence)].Name;
        var key = conversations[nameof(ConversationRow.Key)].Name;
        _number = new RowStatement(
            _connection,
            conversations,
            RowChangeKind.Insert,
            columns: null,
            suffix: $" ON CONFLICT ({key}) DO UPDATE SET {counter} = {counter} + excluded.{counter} RETURNING {counter}");
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection!.CreateCommand();
        command.CommandText = text;
        return command;
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
        _connection?.Dispose();
        _connection = null;
    }
}

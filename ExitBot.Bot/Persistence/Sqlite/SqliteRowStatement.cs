using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>A prepared INSERT, UPDATE or DELETE for one kind of change of one table, on the writer's connection.</summary>
internal sealed class SqliteRowStatement : IDisposable
{
    private readonly TableMap _table;
    private readonly bool _mustAffect;
    private readonly Action<SqliteStatement, object> _bind;
    private readonly SqliteStatement _statement;

    /// <param name="suffix">What is added to the common text.</param>
    public SqliteRowStatement(SqliteSession session, TableMap table, RowChangeKind kind, RowColumns? columns, RowMatch? match = null, string suffix = "")
    {
        var text = new RowText(table, kind, columns, match, static _ => "?");
        _table = table;
        _mustAffect = text.MustAffect;
        _bind = SqliteRowMap.Binder(table.RowType, text.Parameters);
        _statement = session.Prepare(text.Text + suffix);
    }

    /// <exception cref="StaleWriteException">There is no such row, or it has another version.</exception>
    /// <exception cref="DuplicateRowException">There is such a row.</exception>
    public void Write(object row)
    {
        try
        {
            _bind(_statement, row);
            _statement.Run();
        }
        catch (SqliteException error) when (SqliteErrors.IsDuplicate(error))
        {
            throw new DuplicateRowException(_table.Name);
        }

        if (_mustAffect && _statement.Changes == 0)
        {
            throw new StaleWriteException(_table.Name);
        }
    }

    /// <summary>For a statement that returns one number.</summary>
    public long WriteAndReturn(object row)
    {
        try
        {
            _bind(_statement, row);
            _statement.Step();
            return _statement.Int64(0);
        }
        finally
        {
            _statement.Reset();
        }
    }

    public void Dispose() => _statement.Dispose();
}

using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>
/// Keeps the write-ahead log short by copying it into the database file. In a pause the writer does so itself. Under load a
/// second connection copies the bulk while the writer goes on, and the writer copies the rest: SQLite's own automatic
/// checkpoint would hold up every commit for as long as the whole copy takes.
/// </summary>
internal sealed class SqliteLogFolder(SqliteDatabase database)
{
    /// <summary>Commits after which the log is folded without waiting for a pause. A turn's commits add some twenty pages of 4 KB.</summary>
    private const int MostCommits = 1_000;

    private int _commits;
    private Task? _bulk;

    /// <summary>Whether something was written since the log was folded last.</summary>
    public bool HasContent => _commits > 0;

    /// <summary>Called by the writer after each file transaction.</summary>
    public void Written(SqliteSession writer, int commits)
    {
        _commits += commits;
        if (_bulk is { IsCompleted: true })
        {
            _bulk = null;
            Fold(writer);
        }
        else if (_bulk is null && _commits > MostCommits)
        {
            _bulk = Task.Run(FoldBulk);
        }
    }

    public void Fold(SqliteSession writer)
    {
        _commits = 0;
        try
        {
            Checkpoint(writer);
        }
        catch (SqliteException)
        {
            // The log keeps everything, so nothing is lost; the next pause tries again.
        }
    }

    private static void Checkpoint(SqliteSession session) => session.Run("PRAGMA wal_checkpoint(PASSIVE)");

    // A failure ends in the task and is noticed by nobody: the writer copies what is left.
    private void FoldBulk()
    {
        using var session = database.OpenSession();
        Checkpoint(session);
    }
}

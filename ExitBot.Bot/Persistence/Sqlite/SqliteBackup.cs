using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Copies the database file while the service works on it: the copy is the database as it was at one moment.</summary>
internal sealed class SqliteBackup(SqliteDatabase database)
{
    /// <returns>The full name of the copy.</returns>
    /// <exception cref="BackupException">There is nothing to copy, or no good copy came about; nothing is left behind.</exception>
    public string Run(string file)
    {
        var target = Path.GetFullPath(file);
        if (File.Exists(target))
        {
            throw new BackupException($"{target} is there already. Name another file: a backup never replaces one.");
        }

        if (!File.Exists(database.File))
        {
            throw new BackupException($"There is no database at {database.File}.");
        }

        // Under another name until it is known to be good, so that half a copy is never taken for a backup.
        var draft = target + ".partial";
        try
        {
            Copy(draft);
            File.Move(draft, target);
            return target;
        }
        catch (SqliteException error)
        {
            throw new BackupException($"{target} was not written: {(SqliteErrors.IsDamaged(error) ? "the database is damaged" : SqliteErrors.Unavailable(error).Message)}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{target} cannot be written.");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private void Copy(string draft)
    {
        File.Delete(draft);
        using var source = database.Open();
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = draft, Pooling = false }.ConnectionString);
        copy.Open();
        source.BackupDatabase(copy);

        // The copy says of itself that it has a write-ahead log; as one file it is easier to carry.
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
        if (!SqliteCheck.IsWhole(copy, "integrity_check"))
        {
            throw new BackupException("The copy is damaged, so the database is: no backup was written.");
        }
    }
}

/// <summary>No backup was written; the message says why.</summary>
internal sealed class BackupException(string message) : Exception(message);

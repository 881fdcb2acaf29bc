using Microsoft.Data.Sqlite;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Whether a database file is whole.</summary>
internal static class SqliteCheck
{
    private const string Whole = "ok";

    /// <summary>Opens the file, which also gives one that comes from elsewhere its write-ahead log back.</summary>
    /// <exception cref="UnusableDatabaseException">The file is damaged.</exception>
    public static void Run(SqliteDatabase database, bool everyPage)
    {
        try
        {
            using var connection = database.Open();
            if (!everyPage || IsWhole(connection, "quick_check"))
            {
                return;
            }
        }
        catch (SqliteException error) when (SqliteErrors.IsDamaged(error))
        {
            // The same answer, only earlier.
        }

        throw new UnusableDatabaseException(
            $"{database.File} is damaged. Keep a copy of it with its -wal file, then put a backup in its place (docs/database.md); 'sqlite3 {database.File} .recover' saves what can be read.");
    }

    /// <param name="check">The pragma: integrity_check compares indexes with their tables too and takes longer.</param>
    public static bool IsWhole(SqliteConnection connection, string check)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two names of this folder.
        command.CommandText = $"PRAGMA {check}(1)";
#pragma warning restore CA2100
        return command.ExecuteScalar() as string == Whole;
    }
}

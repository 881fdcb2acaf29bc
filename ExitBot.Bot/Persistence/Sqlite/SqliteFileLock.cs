namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>One process for one database file. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteFileLock(FileStream file) => _file = file;

    /// <exception cref="DatabaseFileTakenException">Another process holds the file.</exception>
    public static SqliteFileLock Take(string databaseFile)
    {
        try
        {
            return new SqliteFileLock(new FileStream(databaseFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new DatabaseFileTakenException(databaseFile);
        }
    }

    public void Dispose() => _file.Dispose();
}

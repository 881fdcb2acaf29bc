namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>One process for one database file. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteFileLock(FileStream file) => _file = file;

    /// <exception cref="InvalidOperationException">Another process holds the file.</exception>
    public static SqliteFileLock Take(string databaseFile)
    {
        try
        {
            return new SqliteFileLock(new FileStream(databaseFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new InvalidOperationException(
                $"Another ExitBot already works on {databaseFile}. Stop it first, or give this one a file of its own with ConnectionStrings:ExitBot. Several instances need a server database.");
        }
    }

    public void Dispose() => _file.Dispose();
}

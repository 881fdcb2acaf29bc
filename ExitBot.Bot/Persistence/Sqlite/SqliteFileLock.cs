namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Keeps a second process off the database file, and knows whether the last one came to an orderly end. The operating system lets go when the process ends, however it ends.</summary>
internal sealed class SqliteFileLock : IDisposable
{
    private readonly FileStream _file;

    private SqliteFileLock(FileStream file)
    {
        _file = file;
        LastEndWasCrash = file.Length > 0;

        // A mark that only an orderly end takes away; on the disk at once, for the power cut.
        file.WriteByte((byte)'*');
        file.Flush(flushToDisk: true);
    }

    public bool LastEndWasCrash { get; }

    /// <exception cref="UnusableDatabaseException">Another process holds the file, or its folder cannot be written to.</exception>
    public static SqliteFileLock Take(string databaseFile)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(databaseFile);
        }

        try
        {
            return new SqliteFileLock(new FileStream(databaseFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw Unwritable(databaseFile);
        }
        catch (IOException)
        {
            throw new UnusableDatabaseException(
                $"Another ExitBot already works on {databaseFile}. Stop it first, or give this one a file of its own with ConnectionStrings:ExitBot. Several instances need a server database.");
        }
    }

    public void Dispose()
    {
        if (_file.CanWrite)
        {
            _file.SetLength(0);
            _file.Flush(flushToDisk: true);
        }

        _file.Dispose();
    }

    private static UnusableDatabaseException Unwritable(string databaseFile) =>
        new($"{databaseFile} cannot be written. Let the service's account write to that folder, or name another file with ConnectionStrings:ExitBot.");
}

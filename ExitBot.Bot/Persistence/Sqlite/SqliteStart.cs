namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Holds the lock on the database file for as long as the process lives. After a crash it has the file checked before anybody works on it.</summary>
internal sealed partial class SqliteStart(SqliteDatabase database, ILogger<SqliteStart> logger) : IDatabaseStart, IDisposable
{
    private SqliteFileLock? _lock;

    public string Place => database.File;

    public bool IsEmbedded => true;

    public Task TakeAsync(bool mayBeMissing, CancellationToken cancellationToken)
    {
        _lock ??= SqliteFileLock.Take(database.File);
        if (!File.Exists(database.File))
        {
            return Task.CompletedTask;
        }

        if (_lock.LastEndWasCrash)
        {
            LogChecking(database.File);
        }

        SqliteCheck.Run(database, everyPage: _lock.LastEndWasCrash);

        return Task.CompletedTask;
    }

    public void Dispose() => _lock?.Dispose();

    [LoggerMessage(EventId = 8020, Level = LogLevel.Information, Message = "The last process on {File} did not come to an orderly end; checking the file")]
    private partial void LogChecking(string file);
}

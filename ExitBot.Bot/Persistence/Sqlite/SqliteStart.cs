namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Holds the lock on the database file for as long as the process lives.</summary>
internal sealed class SqliteStart(SqliteDatabase database) : IDatabaseStart, IDisposable
{
    private SqliteFileLock? _lock;

    public string Place => database.File;

    public bool IsEmbedded => true;

    public Task TakeAsync(bool mayBeMissing, CancellationToken cancellationToken)
    {
        _lock ??= SqliteFileLock.Take(database.File);
        return Task.CompletedTask;
    }

    public void Dispose() => _lock?.Dispose();
}

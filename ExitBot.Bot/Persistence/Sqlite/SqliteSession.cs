using SQLitePCL;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>A connection by SQLite's C interface, for the statements of the hot path. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int OpenFlags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;

    private readonly sqlite3 _database;

    static SqliteSession()
    {
        Batteries_V2.Init();

        // Counting its memory takes a lock that all connections share, at every allocation. Refused once SQLite runs: then it counts.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <param name="settings">Statements that every connection begins with.</param>
    public SqliteSession(string file, IEnumerable<string> settings)
    {
        var result = raw.sqlite3_open_v2(file, out _database, OpenFlags, null);
        if (result != raw.SQLITE_OK)
        {
            var failure = SqliteErrors.Of(result, _database);
            _database.Dispose();
            throw failure;
        }

        _ = raw.sqlite3_extended_result_codes(_database, 1);
        foreach (var setting in settings)
        {
            Run(setting);
        }
    }

    public SqliteStatement Prepare(string text) => new(_database, text);

    public void Run(string text)
    {
        using var statement = Prepare(text);
        statement.Run();
    }

    public void Dispose() => _database.Dispose();
}

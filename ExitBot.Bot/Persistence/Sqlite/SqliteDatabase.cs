using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Where the database file lies and how every connection to it is set up.</summary>
internal sealed class SqliteDatabase
{
    private readonly SqliteConnectionStringBuilder _connection;
    private readonly DatabaseOptions _options;

    public SqliteDatabase(IConfiguration configuration, IHostEnvironment environment, IOptions<DatabaseOptions> options)
    {
        _options = options.Value;
        var text = configuration.GetConnectionString(DatabaseOptions.ConnectionName) ?? DatabaseOptions.DefaultConnection;
        _connection = Parse(text);
        _connection.Pooling = false;
        _connection.DefaultTimeout = _options.CommandTimeoutSeconds;
        File = Path.GetFullPath(_connection.DataSource, environment.ContentRootPath);
        _connection.DataSource = File;
    }

    public string File { get; }

    /// <summary>What SQLite keeps per connection; the journal mode is kept in the file.</summary>
    private string[] Settings =>
    [
        string.Create(null, $"PRAGMA busy_timeout = {_options.CommandTimeoutSeconds * 1000}"),
        "PRAGMA journal_mode = WAL",
        $"PRAGMA synchronous = {(_options.Synchronous == SynchronousMode.Full ? "FULL" : "NORMAL")}",
        "PRAGMA foreign_keys = ON",
        "PRAGMA cache_size = -16384",
        "PRAGMA temp_store = MEMORY",
    ];

    public string ConnectionString => _connection.ConnectionString;

    /// <summary>For the statements of the hot path.</summary>
    public SqliteSession OpenSession() => new(File, Settings);

    /// <summary>For checks and copies.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>For a connection that EF has opened.</summary>
    public void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Join("; ", Settings);
        command.ExecuteNonQuery();
    }

    private static SqliteConnectionStringBuilder Parse(string text)
    {
        try
        {
            if (new SqliteConnectionStringBuilder(text) is { DataSource.Length: > 0 } connection)
            {
                return connection;
            }
        }
        catch (ArgumentException)
        {
            // Its message may quote the string, and with it a password.
        }

        throw new UnusableDatabaseException($"ConnectionStrings:{DatabaseOptions.ConnectionName} is not a SQLite connection string: write it like \"{DatabaseOptions.DefaultConnection}\".");
    }
}

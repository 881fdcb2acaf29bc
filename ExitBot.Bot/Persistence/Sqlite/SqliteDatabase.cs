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

    public string ConnectionString => _connection.ConnectionString;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>Settings that SQLite keeps per connection; the journal mode is kept in the file.</summary>
    public void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(null, $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(_options.Synchronous == SynchronousMode.Full ? "FULL" : "NORMAL")};
            PRAGMA foreign_keys = ON;
            PRAGMA cache_size = -16384;
            PRAGMA busy_timeout = {_options.CommandTimeoutSeconds * 1000};
            """);
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

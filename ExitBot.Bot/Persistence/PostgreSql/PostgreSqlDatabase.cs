using System.Data;
using System.Data.Common;
using ExitBot.Bot.Persistence.Server;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ExitBot.Bot.Persistence.PostgreSql;

/// <summary>The pool of connections, shared by the hot path and EF.</summary>
internal sealed class PostgreSqlDatabase : IServerDatabase, IDisposable
{
    private const string Example = "Host=db.example;Database=exitbot;Username=exitbot;Password=...";

    public PostgreSqlDatabase(IConfiguration configuration, IOptions<DatabaseOptions> options)
    {
        var connection = Parse(configuration.GetConnectionString(DatabaseOptions.ConnectionName) ?? string.Empty);
        var settings = options.Value;
        connection.MaxPoolSize = settings.MaxPoolSize;
        connection.CommandTimeout = settings.CommandTimeoutSeconds;
        connection.Timeout = settings.CommandTimeoutSeconds;
        connection.ApplicationName ??= "ExitBot";

        // A duplicate names its table.
        connection.IncludeFailedBatchedCommand = true;
        if (!connection.ContainsKey("Max Auto Prepare"))
        {
            // The statements of the hot path are few and never vary. 0 in the connection string is for poolers that cannot carry them.
            connection.MaxAutoPrepare = 100;
        }

        // What a lost connection left open holds locks; the server ends it, so that a verifier need not wait for TCP to notice.
        var idle = $"-c idle_in_transaction_session_timeout={settings.CommandTimeoutSeconds * 2}s";
        connection.Options = string.IsNullOrEmpty(connection.Options) ? idle : $"{connection.Options} {idle}";

        Source = new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
        Place = $"PostgreSQL database {connection.Database} on {connection.Host}:{connection.Port}";
    }

    public NpgsqlDataSource Source { get; }

    public string Place { get; }

    public CommandBehavior Reading => CommandBehavior.Default;

    public DbConnection CreateConnection() => Source.CreateConnection();

    // Parameters go by place: with names Npgsql would have to rewrite the text each time.
    public string ParameterName(int number) => string.Empty;

    public string Placeholder(int number) => $"${number + 1}";

    public string FirstOf(string select) => select + " LIMIT 1";

    public string CountUp(CounterText text) =>
        $"{text.Insert} VALUES ({text.Values}) ON CONFLICT ({text.Key}) DO UPDATE SET {text.Counter} = {text.Table}.{text.Counter} + excluded.{text.Counter} RETURNING {text.Counter}";

    public ServerFailure? FailureOf(Exception error) => PostgreSqlErrors.FailureOf(error);

    public void Dispose() => Source.Dispose();

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 } connection)
            {
                return connection;
            }
        }
        catch (ArgumentException)
        {
            // Its message may quote the string, and with it a password.
        }

        throw new UnusableDatabaseException($"ConnectionStrings:{DatabaseOptions.ConnectionName} does not name a PostgreSQL server and database: write it like \"{Example}\".");
    }
}

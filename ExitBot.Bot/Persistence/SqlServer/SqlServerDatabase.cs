using System.Data;
using System.Data.Common;
using ExitBot.Bot.Persistence.Server;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.SqlServer;

/// <summary>Where the database is. SqlClient pools by connection string, so the hot path and EF share one pool.</summary>
internal sealed class SqlServerDatabase : IServerDatabase
{
    private const string Example = "Server=db.example;Database=ExitBot;User Id=exitbot;Password=...;Encrypt=True";

    public SqlServerDatabase(IConfiguration configuration, IOptions<DatabaseOptions> options)
    {
        var connection = Parse(configuration.GetConnectionString(DatabaseOptions.ConnectionName) ?? string.Empty);
        var settings = options.Value;
        connection.MaxPoolSize = settings.MaxPoolSize;
        connection.CommandTimeout = settings.CommandTimeoutSeconds;
        connection.ConnectTimeout = settings.CommandTimeoutSeconds;
        connection.MultipleActiveResultSets = false;

        // The callers try again themselves, in a time that is theirs to bound.
        connection.ConnectRetryCount = 0;

        // By default the pool repeats a failed login to everybody for up to a minute, also when the server is back.
        connection.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        if (!connection.ShouldSerialize("Application Name"))
        {
            connection.ApplicationName = "ExitBot";
        }

        ConnectionString = connection.ConnectionString;
        Place = $"SQL Server database {connection.InitialCatalog} on {connection.DataSource}";
    }

    public string ConnectionString { get; }

    public string Place { get; }

    // SqlClient reads large texts many times over when a row is buffered asynchronously.
    public CommandBehavior Reading => CommandBehavior.SequentialAccess;

    public DbConnection CreateConnection() => new SqlConnection(ConnectionString);

    public string ParameterName(int number) => $"@p{number}";

    public string Placeholder(int number) => $"@p{number}";

    public string FirstOf(string select) => string.Concat("SELECT TOP (1)", select.AsSpan("SELECT".Length));

    // The hints lock the place of the key until the commit even when there is no row yet: two first writers go one after the other.
    public string CountUp(CounterText text) => $"""
        UPDATE {text.Table} WITH (UPDLOCK, SERIALIZABLE) SET {text.Counter} = {text.Counter} + {text.CounterValue} OUTPUT inserted.{text.Counter} WHERE {text.Key} = {text.KeyValue};
        IF @@ROWCOUNT = 0 {text.Insert} OUTPUT inserted.{text.Counter} VALUES ({text.Values});
        """;

    public ServerFailure? FailureOf(Exception error) => SqlServerErrors.FailureOf(error);

    private static SqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            if (new SqlConnectionStringBuilder(text) is { DataSource.Length: > 0, InitialCatalog.Length: > 0 } connection)
            {
                return connection;
            }
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Its message may quote the string, and with it a password.
        }

        throw new UnusableDatabaseException($"ConnectionStrings:{DatabaseOptions.ConnectionName} does not name a SQL Server and a database: write it like \"{Example}\".");
    }
}

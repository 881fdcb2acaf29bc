using Microsoft.Data.SqlClient;

namespace ExitBot.Tests.Contracts;

/// <summary>A database of its own on the server that the variable names by a connection string; the account must be allowed to create it.</summary>
public sealed class SqlServerFixture : StoreFixture
{
    public const string Variable = "EXITBOT_TEST_SQLSERVER";

    private SqlConnectionStringBuilder? _connection;

    protected override Task<Dictionary<string, string?>?> PrepareAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } server)
        {
            return Task.FromResult<Dictionary<string, string?>?>(null);
        }

        _connection = new SqlConnectionStringBuilder(server) { InitialCatalog = $"exitbot_test_{Guid.CreateVersion7():N}" };
        return Task.FromResult<Dictionary<string, string?>?>(new()
        {
            ["Database:Provider"] = "SqlServer",
            ["Database:MigrateOnStart"] = "true",
            ["Database:CommandTimeoutSeconds"] = "30",
            ["ConnectionStrings:ExitBot"] = _connection.ConnectionString,
        });
    }

    protected override async Task CleanUpAsync()
    {
        if (_connection is null)
        {
            return;
        }

        SqlConnection.ClearAllPools();
        await using var server = new SqlConnection(new SqlConnectionStringBuilder(_connection.ConnectionString) { InitialCatalog = "master" }.ConnectionString);
        await server.OpenAsync();
        await using var drop = server.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        drop.CommandText = $"ALTER DATABASE [{_connection.InitialCatalog}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{_connection.InitialCatalog}]";
#pragma warning restore CA2100
        await drop.ExecuteNonQueryAsync();
    }
}

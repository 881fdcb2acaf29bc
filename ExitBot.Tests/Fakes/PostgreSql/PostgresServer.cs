using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ExitBot.Tests.Fakes.PostgreSql;

/// <summary>The server that the tests of this run share: the one EXITBOT_TEST_POSTGRES names, else one of our own. Every test class gets a database of its own.</summary>
internal static class PostgresServer
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("EXITBOT_TEST_POSTGRES");
    private static readonly Lazy<Task<(string Server, string Template)>> Prepared = new(PrepareAsync);

    // Held, or its pipe would be collected and the server end with it.
    private static PostgresCluster? _own;

    public static string? Missing => Given is null ? PostgresCluster.Missing : null;

    /// <returns>A new database with the current schema and no rows.</returns>
    public static async Task<PostgresDatabase> CreateDatabaseAsync()
    {
        var (server, template) = await Prepared.Value;
        return await CreateDatabaseAsync(server, template);
    }

    /// <returns>A new database without any table.</returns>
    public static async Task<PostgresDatabase> CreateEmptyDatabaseAsync() => await CreateDatabaseAsync((await Prepared.Value).Server, "template0");

    /// <summary>With the current schema, on a server of the test's own.</summary>
    public static async Task<PostgresDatabase> CreateDatabaseAsync(PostgresCluster cluster)
    {
        var database = await CreateDatabaseAsync(cluster.ConnectionTo("postgres"), "template0");
        await MigrateAsync(database.Connection);
        return database;
    }

    private static async Task<(string Server, string Template)> PrepareAsync()
    {
        var server = Given ?? (_own = await PostgresCluster.StartAsync()).ConnectionTo("postgres");
        var template = await CreateDatabaseAsync(server, "template0");
        await MigrateAsync(template.Connection);
        return (server, template.Name);
    }

    private static async Task<PostgresDatabase> CreateDatabaseAsync(string server, string template)
    {
        var name = $"exitbot_test_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both names are made above.
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {template}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return new PostgresDatabase(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
    }

    private static async Task MigrateAsync(string connection)
    {
        var builder = ExitBotRun.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new("Database:Provider", "PostgreSql"), new("ConnectionStrings:ExitBot", connection)]);
        builder.Services.AddExitBot(builder.Configuration);
        await using var app = builder.Build();
        await app.Services.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
    }
}

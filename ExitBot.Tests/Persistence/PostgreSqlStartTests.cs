using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using Npgsql;

namespace ExitBot.Tests.Persistence;

/// <summary>What an operator reads when the server database is not as it should be, and the command that mends the schema.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlStartTests
{
    private const string Secret = "correct-horse";

    [DatabaseFact]
    public async Task A_schema_that_is_behind_refuses_names_the_command_and_the_command_mends_it()
    {
        var database = await PostgresServer.CreateEmptyDatabaseAsync();

        var refused = await RunAsync(database);
        var migrated = await RunAsync(database, "--migrate");
        var again = await RunAsync(database, "--migrate");

        Assert.Equal(78, refused.ExitCode);
        Assert.Contains("Run 'dotnet ExitBot.Bot.dll --migrate'", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, migrated.ExitCode);
        Assert.Contains("_Initial", migrated.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed executing", migrated.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("applied now: none", again.Output, StringComparison.Ordinal);
        await using var service = await ExitBotProcess.StartAsync(Environment(database.Connection));
        await Deadline.UntilAsync(() => service.Output.Contains($"Data lies in PostgreSQL database {database.Name} on", StringComparison.Ordinal), "the banner");
    }

    [DatabaseFact]
    public async Task The_start_migrates_when_it_is_told_to()
    {
        var database = await PostgresServer.CreateEmptyDatabaseAsync();

        await using var service = await ExitBotProcess.StartAsync([.. Environment(database.Connection), ("Database__MigrateOnStart", "true")]);

        Assert.Contains("The database schema was brought up to date", service.Output, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_missing_database_is_named()
    {
        var database = await PostgresServer.CreateEmptyDatabaseAsync();
        var missing = new NpgsqlConnectionStringBuilder(database.Connection) { Database = "nobody_made_it", Password = Secret };

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync([], Environment(missing.ConnectionString));

        Assert.Equal(78, exitCode);
        Assert.Contains("There is no PostgreSQL database nobody_made_it", output, StringComparison.Ordinal);
        AssertQuiet(output);
    }

    [DatabaseFact]
    public async Task The_command_makes_a_missing_database_when_it_may()
    {
        var near = await PostgresServer.CreateEmptyDatabaseAsync();
        var made = new PostgresDatabase(new NpgsqlConnectionStringBuilder(near.Connection) { Database = $"{near.Name}_made" }.ConnectionString);

        var (exitCode, output) = await RunAsync(made, "--migrate");

        Assert.True(exitCode == 0, output);
        Assert.Equal(0, made.Count("Inbox"));
    }

    [DatabaseFact]
    public async Task An_account_that_is_refused_is_not_named()
    {
        var database = await PostgresServer.CreateEmptyDatabaseAsync();
        var stranger = new NpgsqlConnectionStringBuilder(database.Connection) { Username = "stranger", Password = Secret };

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync([], Environment(stranger.ConnectionString));

        Assert.Equal(78, exitCode);
        Assert.Contains("refuses the account", output, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger", output, StringComparison.Ordinal);
        AssertQuiet(output);
    }

    [DatabaseFact]
    public async Task A_server_that_does_not_answer_is_waited_for_and_then_told()
    {
        var nowhere = $"Host=127.0.0.1;Port=1;Database=exitbot;Username=exitbot;Password={Secret}";

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync([], [.. Environment(nowhere), ("Database__WaitAtStartSeconds", "2")]);

        Assert.Equal(75, exitCode);
        Assert.Contains("is not there yet", output, StringComparison.Ordinal);
        Assert.Contains("did not answer within 2 s", output, StringComparison.Ordinal);
        AssertQuiet(output);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(PostgresDatabase database, params string[] command) =>
        ExitBotProcess.RunToItsEndAsync(command, Environment(database.Connection));

    private static (string Key, string Value)[] Environment(string connection) => [("Database__Provider", "PostgreSql"), ("ConnectionStrings__ExitBot", connection)];

    private static void AssertQuiet(string output)
    {
        Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}

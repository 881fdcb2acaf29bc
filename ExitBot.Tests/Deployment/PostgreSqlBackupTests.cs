using ExitBot.Tests.Contracts;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using Npgsql;

namespace ExitBot.Tests.Deployment;

/// <summary>Backup and restore of PostgreSQL by the scripts, against a real server.</summary>
[NeedsServer(TestServer.PostgreSql)]
[Trait("Category", "Server")]
public sealed class PostgreSqlBackupTests
{
    private static readonly string[] Tables = ["Conversations", "Transcript", "ExitInterviews", "BotState"];

    [DatabaseFact]
    public async Task What_is_restored_equals_what_was_there()
    {
        using var folder = new TempFolder();
        var database = await PostgresServer.CreateDatabaseAsync();
        await using (var host = ExitBotHost.Start(settings: database.Settings))
        {
            var person = new ChatCaller(host.Client);
            await person.SaysAsync("exit interview");
            await person.SaysAsync("yes");
        }

        var before = database.Dump(Tables);
        var (written, backup) = await RunAsync(database, "backup", "--database", "PostgreSql", "--to", folder.Path);
        Assert.True(written == 0, backup);
        database.Change("DELETE FROM Transcript");

        var (tested, counted) = await RunAsync(database, "restore", backup.Trim(), "--test");
        Assert.Equal((0, "1"), (tested, counted.Trim()));
        Assert.NotEqual(before, database.Dump(Tables));
        var (restored, output) = await RunAsync(database, "restore", backup.Trim(), "--yes");

        Assert.True(restored == 0, output);
        Assert.Equal(before, database.Dump(Tables));
    }

    private static Task<(int ExitCode, string Output)> RunAsync(PostgresDatabase database, string script, params string[] arguments)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.Connection);
        return Tool.RunAsync(Path.Combine(SourceTree.Root, "deployment/scripts", script), arguments, input: null, new Dictionary<string, string>
        {
            ["PGHOST"] = connection.Host!,
            ["PGPORT"] = $"{connection.Port}",
            ["PGUSER"] = connection.Username!,
            ["PGPASSWORD"] = connection.Password ?? string.Empty,
            ["PGDATABASE"] = connection.Database!,
        });
    }
}

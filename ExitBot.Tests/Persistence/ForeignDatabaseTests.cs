using ExitBot.Tests.Fakes;
using Microsoft.Data.Sqlite;

namespace ExitBot.Tests.Persistence;

/// <summary>A database whose migrations are not this program's.</summary>
public sealed class ForeignDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("exitbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_of_another_line_of_versions_is_refused_with_a_sentence()
    {
        await ExitBotHost.Start(databaseFile: Database).DisposeAsync();
        Change("UPDATE __EFMigrationsHistory SET MigrationId = '20200101000000_Elsewhere' WHERE MigrationId LIKE '%_Initial'");

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(("ConnectionStrings__ExitBot", $"Data Source={Database}"));

        Assert.Equal(78, exitCode);
        Assert.Contains("its migration '20200101000000_Elsewhere' is unknown here", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_program_works_on_a_newer_schema()
    {
        await ExitBotHost.Start(databaseFile: Database).DisposeAsync();
        Change("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '10.0.0')");

        await using var host = ExitBotHost.Start(databaseFile: Database);
        using var client = host.CreateClient();

        Assert.True((await client.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Persistence;

public sealed class SelfTestTests
{
    [Fact]
    public async Task A_database_that_takes_nothing_stops_the_start_with_a_sentence()
    {
        using var folder = new TempFolder();
        var database = new DatabaseFile(folder.File("exitbot.db"));
        await ExitBotHost.Start(databaseFile: database.Path).DisposeAsync();

        using var locked = database.Lock();
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(
            ("ConnectionStrings__ExitBot", $"Data Source={database.Path}"), ("Database__CommandTimeoutSeconds", "1"));

        Assert.Equal(75, exitCode);
        Assert.Contains("The database takes nothing (the database file is locked).", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_start_tries_out_leaves_nothing_behind()
    {
        await using var host = ExitBotHost.Start();

        Assert.Equal(0, host.Database.Count("BotState"));
    }
}

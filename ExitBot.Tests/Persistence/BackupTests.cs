using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Persistence;

/// <summary><c>backup FILE</c>, while a service works on the database.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_running_service_is_copied_and_the_copy_is_a_database_to_go_on_with()
    {
        await using var channel = await FakeChannel.StartAsync();
        var copy = _folder.File("copy.db");
        await using (var service = ExitBotHost.Start())
        {
            await FakePerson.OnTeams(service.Client, service.Database, channel, "kept").SaysAsync("exit interview");

            var (exitCode, output) = await BackupAsync(service.Database.Path, copy);

            Assert.True(exitCode == 0, output);
            Assert.Contains(copy, output, StringComparison.Ordinal);
            Assert.Equal(service.Database.Dump("Transcript", "BotState"), new DatabaseFile(copy).Dump("Transcript", "BotState"));
        }

        await using var next = ExitBotHost.Start(databaseFile: copy);
        var person = FakePerson.OnTeams(next.Client, next.Database, channel, "kept");
        await person.HearsAsync();
        Assert.Equal(1, (await person.AgreesAsync())[^1].QuestionNumber);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_replaced()
    {
        await using var service = ExitBotHost.Start();
        var copy = _folder.File("copy.db");
        await File.WriteAllTextAsync(copy, "precious");

        var (exitCode, output) = await BackupAsync(service.Database.Path, copy);

        Assert.Equal(73, exitCode);
        Assert.Contains("is there already", output, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(copy));
    }

    [Fact]
    public async Task Nothing_to_copy_is_said_and_leaves_nothing_behind()
    {
        var (exitCode, output) = await BackupAsync(_folder.File("nothing.db"), _folder.File("copy.db"));

        Assert.Equal(73, exitCode);
        Assert.Contains("There is no database at", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_backup_without_a_name_is_told_what_is_missing()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(["backup"]);

        Assert.Equal(73, exitCode);
        Assert.Contains("backup FILE", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> BackupAsync(string database, string copy) =>
        ExitBotProcess.RunToItsEndAsync(["backup", copy], ("ConnectionStrings__ExitBot", $"Data Source={database}"));
}

using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>Backup and restore of SQLite by the scripts, for real.</summary>
[Trait("Category", "Server")]
public sealed class SqliteBackupTests : IDisposable
{
    private static readonly string[] Tables = ["Conversations", "Transcript", "ExitInterviews", "BotState"];
    private readonly TempFolder _folder = new();

    private string Live => _folder.File("exitbot.db");

    [ToolFact("sqlite3")]
    public async Task What_is_restored_equals_what_was_there_and_the_interview_goes_on()
    {
        await using var service = await ExitBotProcess.StartAsync(("ConnectionStrings__ExitBot", $"Data Source={Live}"));
        var person = new ChatCaller(service.Client);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");
        var before = DumpOf(Live);

        // While the service runs; what is said afterwards is not in it.
        var backup = (await BackupAsync()).Trim();
        await person.SaysAsync("named");
        Assert.NotEqual(before, DumpOf(Live));
        await service.StopAsync();

        var (tested, counted) = await RunAsync("restore", backup, "--test");
        Assert.Equal((0, "1"), (tested, counted.Trim()));
        var (restored, output) = await RunAsync("restore", backup, "--yes");
        Assert.True(restored == 0, output);
        Assert.Equal(before, DumpOf(Live));
        Assert.True(File.Exists($"{Live}.before-restore"));

        await service.StartAgainAsync();
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = service.Address };
        var again = new ChatCaller(client);
        using var known = await client.GetAsync($"{ChatCaller.Sessions}/{person.SessionId}");
        Assert.Contains("attribution", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await again.SaysAsync("hello");
    }

    [ToolFact("sqlite3")]
    public async Task Old_backups_go_when_there_is_a_new_one()
    {
        await MakeDatabaseAsync();
        var old = _folder.File("backups/exitbot-20200101T000000Z.db");
        var young = _folder.File("backups/exitbot-20261101T000000Z.db");
        var other = _folder.File("backups/notes.txt");
        Directory.CreateDirectory(_folder.File("backups"));
        foreach (var (file, days) in new[] { (old, 31), (young, 29), (other, 400) })
        {
            await File.WriteAllTextAsync(file, "kept");
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        }

        await BackupAsync();

        Assert.Equal([false, true, true], [File.Exists(old), File.Exists(young), File.Exists(other)]);
    }

    [ToolFact("sqlite3")]
    public async Task A_damaged_backup_is_refused_and_nothing_is_touched()
    {
        await MakeDatabaseAsync();
        var backup = (await BackupAsync()).Trim();
        var bytes = await File.ReadAllBytesAsync(backup);
        Array.Fill(bytes, (byte)0xAA, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(backup, bytes);

        var (exitCode, output) = await RunAsync("restore", backup, "--yes");

        Assert.Equal(70, exitCode);
        Assert.Contains("damaged", output, StringComparison.Ordinal);
        Assert.False(File.Exists($"{Live}.before-restore"));
    }

    [ToolFact("sqlite3")]
    public async Task Nothing_is_replaced_without_a_yes()
    {
        await MakeDatabaseAsync();
        var backup = (await BackupAsync()).Trim();

        var (exitCode, output) = await RunAsync("restore", backup);

        Assert.Equal(64, exitCode);
        Assert.Contains("--yes", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task MakeDatabaseAsync()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(["--migrate"], ("ConnectionStrings__ExitBot", $"Data Source={Live}"));
        Assert.True(exitCode == 0, output);
    }

    private async Task<string> BackupAsync()
    {
        var (exitCode, output) = await RunAsync("backup", "--to", _folder.File("backups"));
        Assert.True(exitCode == 0, output);
        return output;
    }

    private Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments) => Tool.RunAsync(
        Path.Combine(SourceTree.Root, "deployment/scripts", script), arguments, input: null, new Dictionary<string, string> { ["SQLITE_FILE"] = Live });

    private static string DumpOf(string file) => new DatabaseFile(file).Dump(Tables);
}

using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Persistence;

/// <summary>After a crash the database file is checked before anybody works on it.</summary>
public sealed class CrashCheckTests : IDisposable
{
    private const string Checking = "did not come to an orderly end";

    private readonly TempFolder _folder = new();

    private string Database => _folder.File("exitbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_file_is_checked_after_a_kill()
    {
        await using var service = await ExitBotProcess.StartAsync();
        Assert.DoesNotContain(Checking, service.Output, StringComparison.Ordinal);

        await service.KillAsync();
        await service.StartAgainAsync();

        Assert.Contains(Checking, service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_orderly_end_nothing_is_checked()
    {
        await ExitBotHost.Start(databaseFile: Database).DisposeAsync();

        Assert.Equal(0, new FileInfo(Database + ".lock").Length);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("header")]
    public async Task A_damaged_file_refuses_to_start_with_a_sentence(string damage)
    {
        await ExitBotHost.Start(databaseFile: Database).DisposeAsync();
        await File.WriteAllTextAsync(Database + ".lock", "*");
        Damage(damage == "header" ? 0 : 4096);

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(("ConnectionStrings__ExitBot", $"Data Source={Database}"));

        Assert.Equal(78, exitCode);
        Assert.Contains($"{Database} is damaged.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private void Damage(int from)
    {
        using var file = new FileStream(Database, FileMode.Open, FileAccess.Write);
        file.Position = from;
        file.Write(Enumerable.Repeat((byte)0xA5, 3_000).ToArray());
    }
}

namespace ExitBot.Tests.Contracts;

public sealed class SqliteFixture : StoreFixture
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exitbot-store-");

    protected override Task<Dictionary<string, string?>?> PrepareAsync() => Task.FromResult<Dictionary<string, string?>?>(new()
    {
        ["ConnectionStrings:ExitBot"] = $"Data Source={Path.Combine(_folder.FullName, "exitbot.db")}",
    });

    protected override Task CleanUpAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

using ExitBot.Tests.Fakes.PostgreSql;

namespace ExitBot.Tests.Contracts;

public sealed class PostgreSqlFixture : StoreFixture
{
    protected override async Task<Dictionary<string, string?>?> PrepareAsync()
    {
        if (PostgresServer.Missing is not null)
        {
            return null;
        }

        var database = await PostgresServer.CreateDatabaseAsync();
        return database.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
    }
}

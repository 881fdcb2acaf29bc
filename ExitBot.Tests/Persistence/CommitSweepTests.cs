using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.Server;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Fakes.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Persistence;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class CommitSweepTests
{
    [DatabaseFact]
    public async Task Old_evidence_goes_and_young_stays()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await using var host = ExitBotHost.Start(settings: database.Settings);
        var now = TimeProvider.System.GetUtcNow();
        var ofTheStart = database.Count("Commits");
        await using (var context = await host.Service<IDbContextFactory<ExitBotContext>>().CreateDbContextAsync())
        {
            context.AddRange(Enumerable.Range(0, 2_500).Select(number => Commit(now.AddHours(-2).AddTicks(number / 10))));
            context.Add(Commit(now.AddMinutes(-1)));
            await context.SaveChangesAsync();
        }

        await ActivatorUtilities.CreateInstance<CommitSweeper>(host.Services).SweepAsync(default);

        Assert.Equal(ofTheStart + 1, database.Count("Commits"));
    }

    private static CommitRow Commit(DateTimeOffset at) => new() { At = at, Id = Guid.CreateVersion7(), Happened = true };
}

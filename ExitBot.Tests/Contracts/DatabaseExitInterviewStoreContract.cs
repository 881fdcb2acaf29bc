using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What a store over a database must do besides: notice others.</summary>
public abstract class DatabaseExitInterviewStoreContract(StoreFixture database) : ExitInterviewStoreContract, IAsyncLifetime
{
    private AsyncServiceScope _unit;

    protected override IExitInterviewStore Store => _unit.ServiceProvider.GetRequiredService<IExitInterviewStore>();

    public Task InitializeAsync()
    {
        _unit = database.Services.CreateAsyncScope();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _unit.DisposeAsync();

    [DatabaseFact]
    public async Task A_write_over_somebody_elses_newer_one_is_stale()
    {
        var interview = Some.Interview();
        Store.Stage(interview);
        await CommitAsync();
        await Store.FindAsync(interview.Id, default);
        await database.CommitAsync(async other =>
        {
            var store = other.GetRequiredService<IExitInterviewStore>();
            store.Stage((await store.FindAsync(interview.Id, default))! with { Turns = 4 });
        });

        Store.Stage(interview with { Turns = 5 });

        await Assert.ThrowsAsync<StaleWriteException>(CommitAsync);
        await using var later = database.Services.CreateAsyncScope();
        Assert.Equal(4, (await later.ServiceProvider.GetRequiredService<IExitInterviewStore>().FindAsync(interview.Id, default))!.Turns);
    }

    protected override async Task CommitAsync()
    {
        await _unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        await _unit.DisposeAsync();
        _unit = database.Services.CreateAsyncScope();
    }
}

using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

public sealed class SqliteExitInterviewStoreTests(SqliteDatabaseFixture database)
    : ExitInterviewStoreContract, IClassFixture<SqliteDatabaseFixture>, IAsyncLifetime
{
    private AsyncServiceScope _unit = database.Services.CreateAsyncScope();

    protected override IExitInterviewStore Store => _unit.ServiceProvider.GetRequiredService<IExitInterviewStore>();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _unit.DisposeAsync();

    [Fact]
    public async Task A_write_over_somebody_elses_newer_one_is_stale()
    {
        var interview = Some.Interview();
        Store.Stage(interview);
        await CommitAsync();
        await Store.FindAsync(interview.Id, default);
        await ChangeElsewhereAsync(interview.Id);

        Store.Stage(interview with { Turns = 5 });

        await Assert.ThrowsAsync<StaleWriteException>(CommitAsync);
    }

    protected override async Task CommitAsync()
    {
        await _unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        await _unit.DisposeAsync();
        _unit = database.Services.CreateAsyncScope();
    }

    private async Task ChangeElsewhereAsync(InterviewId id)
    {
        await using var other = database.Services.CreateAsyncScope();
        var store = other.ServiceProvider.GetRequiredService<IExitInterviewStore>();
        store.Stage((await store.FindAsync(id, default))! with { Turns = 4 });
        await other.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
    }
}

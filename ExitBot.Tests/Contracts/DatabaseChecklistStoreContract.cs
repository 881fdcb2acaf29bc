using ExitBot.Bot.Reminders;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What a store over a database must do besides: notice others, and find who is due.</summary>
public abstract class DatabaseChecklistStoreContract(StoreFixture database) : ChecklistStoreContract, IAsyncLifetime
{
    private AsyncServiceScope _unit;

    protected override IChecklistStore Store => _unit.ServiceProvider.GetRequiredService<IChecklistStore>();

    public Task InitializeAsync()
    {
        _unit = database.Services.CreateAsyncScope();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _unit.DisposeAsync();

    [DatabaseFact]
    public async Task A_write_over_somebody_elses_newer_one_is_stale()
    {
        var task = Store.Stage(SomeTask("racer"));
        await CommitAsync();
        var read = Assert.Single(await Store.ListAsync(task.Person, default));
        await database.CommitAsync(async other =>
        {
            var store = other.GetRequiredService<IChecklistStore>();
            store.Stage((await store.ListAsync(task.Person, default)).Single() with { Title = "first" });
        });

        Store.Stage(read with { Title = "second" });

        await Assert.ThrowsAsync<StaleWriteException>(CommitAsync);
    }

    [DatabaseFact]
    public async Task Only_who_has_something_open_that_is_due_is_found()
    {
        var day = new DateOnly(2030, 1, 10);
        foreach (var (name, due, status) in new[] { ("due", day, ChecklistStatus.Open), ("done", day, ChecklistStatus.Done), ("later", day.AddDays(1), ChecklistStatus.Open) })
        {
            Store.Stage(List(name));
            Store.Stage(SomeTask(name) with { Due = due, Status = status });
        }

        await CommitAsync();

        var found = await database.Services.GetRequiredService<IDueChecklists>().ListAsync(day, default);

        Assert.Contains(Person("due"), found);
        Assert.DoesNotContain(Person("done"), found);
        Assert.DoesNotContain(Person("later"), found);
    }

    protected override async Task CommitAsync()
    {
        await _unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        await _unit.DisposeAsync();
        _unit = database.Services.CreateAsyncScope();
    }
}

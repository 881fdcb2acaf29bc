using ExitBot.Bot.Invitations;
using ExitBot.Bot.Reminders;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using ExitBot.Tests.Fakes;
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

    [DatabaseFact]
    public async Task Whom_an_invitation_names_has_the_lists_of_every_channel_that_is_vouched_for()
    {
        var (invited, inTeams, overRest) = (PersonKey.Invited("e-1"), PersonKey.Employee("tenant", "e-1"), PersonKey.OnChannel("api", "e-1"));
        foreach (var person in new[] { inTeams, invited, PersonKey.OnChannel("test", "e-1"), PersonKey.Employee("tenant", "e-2") })
        {
            var list = List("e-1") with { Person = person };
            Store.Stage(list with { CreatedAt = person == inTeams ? list.CreatedAt.AddDays(-1) : list.CreatedAt });
        }

        await CommitAsync();
        Assert.Equal([inTeams], await OwnersAsync(inTeams));
        Assert.Empty(await OwnersAsync(overRest));

        await database.Services.GetRequiredService<IInvitationStore>().AddAsync(Some.Invitation("e-1"), default);

        foreach (var door in new[] { invited, inTeams, overRest })
        {
            Assert.Equal([inTeams, invited], await OwnersAsync(door));
        }

        Assert.Equal([PersonKey.OnChannel("test", "e-1")], await OwnersAsync(PersonKey.OnChannel("test", "e-1")));
    }

    [DatabaseFact]
    public async Task Lists_of_one_person_become_one()
    {
        var (invited, inTeams) = (PersonKey.Invited("e-3"), PersonKey.Employee("tenant", "e-3"));
        await database.Services.GetRequiredService<IInvitationStore>().AddAsync(Some.Invitation("e-3"), default);
        Store.Stage(List("e-3") with { Person = inTeams });
        Store.Stage(SomeTask("e-3") with { Person = inTeams, Template = "return_laptop" });
        Store.Stage(List("e-3") with { Person = invited, CreatedAt = List("e-3").CreatedAt.AddDays(1), LastDay = new DateOnly(2026, 12, 4) });
        Store.Stage(SomeTask("e-3") with { Person = invited, Template = "return_laptop", Status = ChecklistStatus.Done });
        var own = Store.Stage(SomeTask("e-3") with { Person = invited, Title = "own" });
        await CommitAsync();

        Assert.NotNull(await _unit.ServiceProvider.GetRequiredService<ChecklistService>().FindAsync(invited, default));
        await CommitAsync();

        Assert.Equal((inTeams, new DateOnly(2026, 12, 4)), Assert.Single(await Store.FindAsync(invited, default)) is var list ? (list.Person, list.LastDay!.Value) : default);
        var tasks = await Store.ListAsync(inTeams, default);
        Assert.Equal(("own", own.Id), Assert.Single(tasks, task => task.Template is null) is var moved ? (moved.Title, moved.Id) : default);
        Assert.Equal(ChecklistStatus.Done, Assert.Single(tasks, task => task.Template is not null).Status);
        Assert.Empty(await Store.ListAsync(invited, default));
    }

    private async Task<IEnumerable<PersonKey>> OwnersAsync(PersonKey person)
    {
        await CommitAsync();
        return (await Store.FindAsync(person, default)).Select(list => list.Person);
    }

    protected override async Task CommitAsync()
    {
        await _unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        await _unit.DisposeAsync();
        _unit = database.Services.CreateAsyncScope();
    }
}

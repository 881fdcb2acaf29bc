using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Contracts;

/// <summary>What every store of checklists must do. The fake and each database run the same facts.</summary>
public abstract class ChecklistStoreContract
{
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch.AddDays(20_000);

    /// <summary>The store of the unit of work that is open now.</summary>
    protected abstract IChecklistStore Store { get; }

    /// <summary>Commits the unit of work and opens the next.</summary>
    protected abstract Task CommitAsync();

    [DatabaseFact]
    public async Task Nobody_has_a_list_before_it_is_made()
    {
        Assert.Empty(await Store.FindAsync(Person("nobody"), default));
        Assert.Empty(await Store.ListAsync(Person("nobody"), default));
    }

    [DatabaseFact]
    public async Task A_list_and_its_tasks_come_back_as_they_were()
    {
        var task = SomeTask("kept") with
        {
            Template = "return_laptop",
            Status = ChecklistStatus.Done,
            Priority = TaskPriority.High,
            Owner = TaskOwner.Payroll,
            Due = new DateOnly(2026, 11, 27),
            DueTime = new TimeOnly(17, 30),
            Note = "Ask Bob",
        };
        var list = List("kept") with
        {
            LastDay = new DateOnly(2026, 12, 4),
            Country = "DE",
            TimeZone = "Europe/Berlin",
            Steps = [new ChecklistStep([new TaskChange(Before: null, task), new TaskChange(task, After: null)])],
            RemindedOn = new DateOnly(2026, 11, 20),
            OwnersToldOn = new DateOnly(2026, 11, 21),
        };
        Store.Stage(list);
        var staged = Store.Stage(task);
        await CommitAsync();

        var found = Assert.Single(await Store.FindAsync(list.Person, default));

        Assert.Equal(list with { Steps = [] }, found with { Steps = [] });
        Assert.Equal(list.Steps.Single().Changes, found.Steps.Single().Changes);
        Assert.Equal(staged, Assert.Single(await Store.ListAsync(list.Person, default)));
        Assert.Equal(1, staged.Version);
    }

    [DatabaseFact]
    public async Task The_version_counts_commits_and_not_changes()
    {
        var task = Store.Stage(SomeTask("counter"));
        await CommitAsync();

        var read = Assert.Single(await Store.ListAsync(task.Person, default));
        var once = Store.Stage(read with { Title = "b" });
        var twice = Store.Stage(once with { Title = "c" });
        await CommitAsync();

        Assert.Equal(2, twice.Version);
        Assert.Equal(("c", 2), Assert.Single(await Store.ListAsync(task.Person, default)) is var now ? (now.Title, now.Version) : default);
    }

    [DatabaseFact]
    public async Task What_is_staged_is_read_before_it_is_committed()
    {
        var task = Store.Stage(SomeTask("staged"));

        Assert.Equal(task.Id, Assert.Single(await Store.ListAsync(task.Person, default)).Id);
        Store.StageDeletion(task);
        Assert.Empty(await Store.ListAsync(task.Person, default));
        await CommitAsync();

        Assert.Empty(await Store.ListAsync(task.Person, default));
    }

    [DatabaseFact]
    public async Task A_deleted_task_can_come_back()
    {
        var task = Store.Stage(SomeTask("returner"));
        await CommitAsync();
        Store.StageDeletion(Assert.Single(await Store.ListAsync(task.Person, default)));
        await CommitAsync();
        Assert.Empty(await Store.ListAsync(task.Person, default));

        Store.Stage(task);
        await CommitAsync();

        Assert.Equal(task.Title, Assert.Single(await Store.ListAsync(task.Person, default)).Title);
    }

    [DatabaseFact]
    public async Task A_deleted_list_is_gone_and_can_be_begun_again()
    {
        Store.Stage(List("beginner"));
        await CommitAsync();

        Store.StageDeletion(Assert.Single(await Store.FindAsync(Person("beginner"), default)));
        Assert.Empty(await Store.FindAsync(Person("beginner"), default));
        await CommitAsync();
        Assert.Empty(await Store.FindAsync(Person("beginner"), default));

        Store.Stage(List("beginner") with { Country = "FR" });
        await CommitAsync();
        Assert.Equal("FR", Assert.Single(await Store.FindAsync(Person("beginner"), default)).Country);
    }

    [DatabaseFact]
    public async Task A_person_sees_their_own_tasks_only()
    {
        var (mine, theirs) = (Store.Stage(SomeTask("mine")), Store.Stage(SomeTask("theirs")));
        await CommitAsync();

        Assert.Equal(mine.Id, Assert.Single(await Store.ListAsync(mine.Person, default)).Id);
        Assert.Equal(theirs.Id, Assert.Single(await Store.ListAsync(theirs.Person, default)).Id);
    }

    protected static PersonKey Person(string name) => PersonKey.OnChannel("test", name);

    protected static Checklist List(string person) => new() { Person = Person(person), Language = "en", CreatedAt = At, UpdatedAt = At };

    protected static ChecklistTask SomeTask(string person) => new() { Id = TaskId.New(TimeProvider.System), Person = Person(person), Title = "a", CreatedAt = At, UpdatedAt = At };
}

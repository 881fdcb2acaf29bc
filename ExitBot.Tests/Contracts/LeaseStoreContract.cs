using ExitBot.Bot.Persistence.Server;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>Leases: one instance has a conversation at a time, for as long as it renews.</summary>
public abstract class LeaseStoreContract
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    private readonly StoreFixture _database;
    private readonly FakeClock _clock = new();
    private readonly Guid _one = Guid.CreateVersion7();
    private readonly Guid _other = Guid.CreateVersion7();

    protected LeaseStoreContract(StoreFixture database)
    {
        _database = database;

        // What the inbox stores carries the real time; a minute ago is long enough to be abandoned.
        _clock.Advance(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1) - _clock.GetUtcNow());
    }

    private LeaseStore Leases => ActivatorUtilities.CreateInstance<LeaseStore>(_database.Services, _clock);

    [DatabaseFact]
    public async Task Of_many_who_ask_at_once_one_gets_the_conversation()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TakeAsync("race", Guid.CreateVersion7())));

        Assert.Single(taken, lease => lease is not null);
    }

    [DatabaseFact]
    public async Task A_lease_keeps_the_others_away_until_it_runs_out()
    {
        var first = (await TakeAsync("expiry", _one))!;
        Assert.Null(await TakeAsync("expiry", _other));

        _clock.Advance(Duration);
        var next = (await TakeAsync("expiry", _other))!;

        Assert.True(next.IsFromAnother);
        Assert.False(await Leases.IsHeldAsync(first.Lease, default));
        Assert.True(await Leases.IsHeldAsync(next.Lease, default));
        Assert.Null(await TakeAsync("expiry", _one));
    }

    [DatabaseFact]
    public async Task Its_holder_may_take_it_again_and_the_first_taking_is_over()
    {
        var first = (await TakeAsync("again", _one))!;
        var second = (await TakeAsync("again", _one))!;

        Assert.Equal((false, false), (first.IsFromAnother, second.IsFromAnother));
        Assert.False(await Leases.IsHeldAsync(first.Lease, default));
        Assert.True(await Leases.IsHeldAsync(second.Lease, default));
    }

    [DatabaseFact]
    public async Task What_is_given_up_can_be_taken_at_once()
    {
        var first = (await TakeAsync("release", _one))!;
        await Leases.ReleaseAsync([first.Lease.Token], default);

        Assert.True((await TakeAsync("release", _other))!.IsFromAnother);
    }

    [DatabaseFact]
    public async Task Renewing_keeps_what_is_held_and_tells_what_was_lost()
    {
        var kept = (await TakeAsync("kept", _one))!.Lease;
        var lost = (await TakeAsync("lost", _one))!.Lease;
        _clock.Advance(Duration);
        var taken = (await TakeAsync("lost", _other))!.Lease;

        var renewed = await Leases.RenewAsync([kept.Token, lost.Token], Duration, default);

        Assert.Equal([kept.Token], renewed);
        Assert.Null(await TakeAsync("kept", _other));
        Assert.True(await Leases.IsHeldAsync(taken, default));
    }

    [DatabaseFact]
    public async Task Giving_up_what_was_lost_leaves_it_to_whoever_has_it()
    {
        var lost = (await TakeAsync("late release", _one))!.Lease;
        _clock.Advance(Duration);
        await TakeAsync("late release", _other);

        await Leases.ReleaseAsync([lost.Token], default);

        Assert.Null(await TakeAsync("late release", Guid.CreateVersion7()));
    }

    [DatabaseFact]
    public async Task A_commit_under_a_lease_that_another_has_taken_writes_nothing()
    {
        var lost = (await TakeAsync("fence", _one))!.Lease;
        _clock.Advance(Duration);
        var taken = (await TakeAsync("fence", _other))!.Lease;

        await Assert.ThrowsAsync<StaleWriteException>(() => CommitAsync("late", lost));
        await CommitAsync("in time", taken);
        var next = taken with { Version = taken.Version + 1 };

        Assert.True(await Leases.IsHeldAsync(next, default));
        Assert.False(await Leases.IsHeldAsync(taken, default));
        Assert.Equal("in time", (await Inbox.NextAsync(Arrivals.Conversation("fence"), default))!.Activity.Id);
    }

    [DatabaseFact]
    public async Task Abandoned_is_what_waits_and_nobody_has()
    {
        foreach (var conversation in (string[])["left to run", "being run"])
        {
            await Inbox.AcceptAsync(Arrivals.Message(conversation, "one"), default);
        }

        var toSend = Arrivals.Message("left to send", "one").ToEntry();
        await _database.CommitAsync(unit =>
        {
            unit.GetRequiredService<ITurnJournal>().StageReplies(toSend, [Arrivals.Reply("hello")]);
            return Task.CompletedTask;
        });
        await TakeAsync("being run", _one);
        await TakeAsync("idle", _one);

        Assert.Equal(["left to run", "left to send"], await AbandonedAsync());
        _clock.Advance(Duration);
        Assert.Equal(["being run", "left to run", "left to send"], await AbandonedAsync());
    }

    [DatabaseFact]
    public async Task What_came_in_a_moment_ago_is_not_abandoned()
    {
        await Inbox.AcceptAsync(Arrivals.Message("young", "one"), default);
        _clock.Advance(-TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(Arrivals.Conversation("young"), await Leases.AbandonedAsync(default));
    }

    private IInboxStore Inbox => _database.Services.GetRequiredService<IInboxStore>();

    private Task<TakenLease?> TakeAsync(string conversation, Guid owner) => Leases.TryTakeAsync(Arrivals.Conversation(conversation), owner, Duration, default);

    private async Task<IEnumerable<string>> AbandonedAsync()
    {
        var abandoned = await Leases.AbandonedAsync(default);
        return ((string[])["being run", "idle", "left to run", "left to send"]).Where(conversation => abandoned.Contains(Arrivals.Conversation(conversation)));
    }

    private Task CommitAsync(string id, Lease lease) => _database.CommitAsync(unit =>
    {
        var journal = unit.GetRequiredService<ITurnJournal>();
        journal.StageWaiting(Arrivals.Message("fence", id));
        journal.StageFence(lease with { Version = lease.Version + 1 });
        return Task.CompletedTask;
    });
}

using ExitBot.Bot.Persistence.Server;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Tests.Contracts;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExitBot.Tests.Turns.Instances;

/// <summary>How an instance keeps its leases: two of them over the real store, by a clock that the test moves.</summary>
[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class LeasedHoldsTests : IClassFixture<PostgreSqlFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    private readonly PostgreSqlFixture _database;
    private readonly SteppedClock _clock = new();
    private readonly KeyHash _conversation = KeyHash.Random();
    private readonly List<LeasedHolds> _started = [];

    public LeasedHoldsTests(PostgreSqlFixture database) => _database = database;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var holds in _started)
        {
            await holds.StopAsync(default);
            holds.Dispose();
        }
    }

    [DatabaseFact]
    public async Task A_conversation_in_use_stays_however_long_it_takes()
    {
        var one = await StartAsync();
        var other = await StartAsync();
        using var hold = await one.TryTakeAsync(_conversation, default);
        var until = await UntilAsync();

        for (var thirds = 0; thirds < 9; thirds++)
        {
            _clock.Advance((Duration / 3) + Round);
            await Deadline.UntilAsync(async () => await UntilAsync() > until, "the lease to be renewed");
            until = await UntilAsync();
        }

        Assert.True(one.IsHeld(_conversation));
        Assert.Null(await other.TryTakeAsync(_conversation, default));
    }

    [DatabaseFact]
    public async Task After_its_use_it_is_given_up()
    {
        var one = await StartAsync();
        var other = await StartAsync();
        (await one.TryTakeAsync(_conversation, default))!.Dispose();

        await Deadline.UntilAsync(
            async () =>
            {
                _clock.Advance(Round);
                using var taken = await other.TryTakeAsync(_conversation, default);
                return taken is not null;
            },
            "the lease to be given up");

        Assert.False(one.IsHeld(_conversation));
        Assert.True(_clock.GetUtcNow() - new SteppedClock().GetUtcNow() < Duration);
    }

    [DatabaseFact]
    public async Task Used_twice_at_once_it_is_one_lease_and_commits_follow_each_other()
    {
        var one = await StartAsync();
        using var turn = await one.TryTakeAsync(_conversation, default);
        using var sender = await one.TryTakeAsync(_conversation, default);

        await Task.WhenAll(Enumerable.Range(0, 5).SelectMany(_ => (IEnumerable<Task>)[CommitAsync(turn!), CommitAsync(sender!)]));

        Assert.Equal(10, await WaitingAsync());
        Assert.True(one.IsHeld(_conversation));
    }

    [DatabaseFact]
    public async Task Whoever_stood_still_for_too_long_finds_its_conversation_lost_and_writes_nothing()
    {
        var frozen = Create();
        var other = await StartAsync();
        using var late = await frozen.TryTakeAsync(_conversation, default);

        _clock.Advance(Duration);
        Assert.False(frozen.IsHeld(_conversation));
        using var taken = await other.TryTakeAsync(_conversation, default);

        await Assert.ThrowsAsync<HoldLostException>(() => CommitAsync(late!));
        await CommitAsync(taken!);
        Assert.Equal(1, await WaitingAsync());
        Assert.Null(await frozen.TryTakeAsync(_conversation, default));
    }

    [DatabaseFact]
    public async Task A_commit_that_comes_late_while_nobody_else_was_there_goes_through()
    {
        var frozen = Create();
        using var late = await frozen.TryTakeAsync(_conversation, default);
        _clock.Advance(Duration * 2);

        await CommitAsync(late!);

        Assert.Equal(1, await WaitingAsync());
    }

    [DatabaseFact]
    public async Task A_stale_row_is_not_a_lost_conversation()
    {
        var one = await StartAsync();
        using var hold = await one.TryTakeAsync(_conversation, default);
        await CommitAsync(hold!, "same");

        await Assert.ThrowsAsync<StaleWriteException>(() => CommitAsync(hold!, "same"));
        await CommitAsync(hold!);

        Assert.Equal(2, await WaitingAsync());
    }

    [DatabaseFact]
    public async Task A_conversation_that_another_instance_had_is_said_to_be_taken_over()
    {
        var one = await StartAsync();
        var other = await StartAsync();
        List<KeyHash> takenOver = [];
        one.TakenOver += takenOver.Add;

        (await one.TryTakeAsync(_conversation, default))!.Dispose();
        await one.StopAsync(default);
        (await one.TryTakeAsync(_conversation, default))!.Dispose();
        await one.StopAsync(default);
        Assert.Empty(takenOver);

        (await other.TryTakeAsync(_conversation, default))!.Dispose();
        await other.StopAsync(default);
        (await one.TryTakeAsync(_conversation, default))!.Dispose();

        Assert.Equal([_conversation], takenOver);
    }

    [DatabaseFact]
    public async Task A_stop_gives_up_what_is_still_in_use()
    {
        var one = await StartAsync();
        var other = await StartAsync();
        using var hold = await one.TryTakeAsync(_conversation, default);

        await one.StopAsync(default);

        using var taken = await other.TryTakeAsync(_conversation, default);
        Assert.NotNull(taken);
        await Assert.ThrowsAsync<HoldLostException>(() => CommitAsync(hold!));
    }

    private LeasedHolds Create() => new(
        ActivatorUtilities.CreateInstance<LeaseStore>(_database.Services, _clock),
        Microsoft.Extensions.Options.Options.Create(new TurnOptions { LeaseDuration = Duration }),
        _clock,
        NullLogger<LeasedHolds>.Instance);

    private async Task<LeasedHolds> StartAsync()
    {
        var holds = Create();
        _started.Add(holds);
        var timers = _clock.TimersWithin(Round);
        await holds.StartAsync(default);
        await Deadline.UntilAsync(() => _clock.TimersWithin(Round) > timers, "its rounds to begin");
        return holds;
    }

    private async Task<DateTimeOffset> UntilAsync() =>
        (await _database.Services.GetRequiredService<Bot.Persistence.Rows.IRowReader>().FirstAsync(
            new Bot.Persistence.Rows.RowQuery<ConversationLeaseRow>([nameof(ConversationLeaseRow.Conversation)]), default, _conversation))!.Until;

    private async Task<int> WaitingAsync() =>
        (await _database.Services.GetRequiredService<IInboxStore>().WaitingAsync(default)).Count(conversation => conversation == _conversation);

    private async Task CommitAsync(IConversationHold hold, string? id = null)
    {
        await using var scope = _database.Services.CreateAsyncScope();
        var journal = scope.ServiceProvider.GetRequiredService<ITurnJournal>();
        var key = id is null ? KeyHash.Random() : KeyHash.Of($"{_conversation}", id);
        journal.StageWaiting(Arrivals.Message("held", "one") with { Key = key, Conversation = _conversation });
        await hold.CommitAsync(journal, scope.ServiceProvider.GetRequiredService<IUnitOfWork>(), default);
    }
}

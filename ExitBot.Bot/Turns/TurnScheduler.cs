using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns;

/// <summary>Turns of one conversation one after the other, conversations side by side; takes up what a stopped process left.</summary>
internal sealed class TurnScheduler(
    TurnRunner runner, FreshTurnRunner fresh, IInboxStore store, IOptions<TurnOptions> options, TimeProvider clock, ILogger<TurnScheduler> logger) : IHostedService
{
    private readonly KeyedWorker _turns = new(options.Value.MaxConcurrent, runner.RunNextAsync, clock, logger);
    private readonly RecentKeys _recent = new(capacity: 10_000);

    public void Signal(KeyHash conversation) => _turns.Signal(conversation);

    /// <summary>Until <see cref="Withdraw"/> no later activity of the conversation gets a turn before what is being stored now.</summary>
    /// <returns>To be waited for: an activity whose turn has begun before it was stored has its place first. It may fail.</returns>
    public Task Announce(KeyHash conversation) => _turns.Announce(conversation);

    public void Withdraw(KeyHash conversation) => _turns.Withdraw(conversation);

    /// <summary>Begins the turn of an activity that is not stored yet, if its conversation is idle.</summary>
    /// <returns>Completes when the activity is durable; null when it has to be stored first and wait for its turn.</returns>
    public Task<AcceptOutcome>? TryRunFresh(IncomingActivity incoming)
    {
        // A repeat would have its turn twice, if only to have it thrown away.
        if (!_recent.TryAdd(incoming.Key) || !fresh.IsPossible || options.Value.StoreAfter == TimeSpan.Zero)
        {
            return null;
        }

        var turn = new FreshTurn(incoming, store);
        if (!_turns.TryEnter(incoming.Conversation, turn.Stored))
        {
            return null;
        }

        _ = RunFreshAsync(turn);
        return turn.Stored;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await store.WaitingAsync(cancellationToken))
        {
            _turns.Signal(conversation);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _turns.StopAsync(options.Value.Drain, cancellationToken);

    private async Task RunFreshAsync(FreshTurn turn)
    {
        try
        {
            await using var patience = clock.CreateTimer(static state => ((FreshTurn)state!).StoreByItself(), turn, options.Value.StoreAfter, Timeout.InfiniteTimeSpan);
            if (!await fresh.TryRunAsync(turn, _turns.GivingUp))
            {
                _turns.Signal(turn.Incoming.Conversation);
            }
        }
        finally
        {
            _turns.Leave(turn.Incoming.Conversation);
        }
    }
}

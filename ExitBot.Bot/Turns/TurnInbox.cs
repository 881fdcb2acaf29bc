namespace ExitBot.Bot.Turns;

/// <summary>Where channels hand in activities. When a call returns, the activity is durable and its turn will run.</summary>
internal sealed class TurnInbox(IInboxStore store, TurnScheduler scheduler, TurnWaiters waiters, RecentSubmits submits)
{
    /// <summary>Accepts an activity whose replies are pushed. A repeat changes nothing and looks the same.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken) =>
        await StoreAsync(await submits.AsRepeatAsync(incoming, cancellationToken), cancellationToken);

    /// <summary>Accepts an activity and waits for the response of its turn; a repeat gets the response of the first.</summary>
    /// <returns>Null when the turn is not over within <paramref name="patience"/>: it runs on, its response is kept for a repeat.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<TurnResponse?> AcceptAndWaitAsync(
        IncomingActivity incoming, TimeSpan patience, CancellationToken cancellationToken)
    {
        incoming = await submits.AsRepeatAsync(incoming, cancellationToken);
        using var waiter = waiters.Expect(incoming.Key, incoming.Conversation);
        try
        {
            return await StoreAsync(incoming, cancellationToken) is AcceptOutcome.Repeated { Finished: true } repeated
                ? repeated.Response ?? TurnResponse.Pushed
                : await waiter.Response.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async Task<AcceptOutcome> StoreAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        if (scheduler.TryRunFresh(incoming) is { } stored)
        {
            return await stored;
        }

        var before = scheduler.Announce(incoming.Conversation);
        try
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var outcome = await store.AcceptAsync(incoming, cancellationToken);

            // A repeat too: the answer to its first try may have been lost, and with it the signal.
            if (outcome is AcceptOutcome.Accepted or AcceptOutcome.Repeated { Finished: false })
            {
                scheduler.Signal(incoming.Conversation);
            }

            return outcome;
        }
        finally
        {
            scheduler.Withdraw(incoming.Conversation);
        }
    }
}

using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Turns.Instances;

/// <summary>
/// Acts on what other instances do: an activity that one of them has accepted is run by the instance that has the conversation, a
/// caller who waits here gets the response of a turn that ran there, and what one of them has left unsent goes out first.
/// </summary>
internal sealed class TurnsElsewhere(
    ConversationChanges changes, LeasedHolds holds, TurnScheduler turns, OutboxSender outbox, TurnWaiters waiters, IInboxStore inbox) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        changes.Changed += OnChanged;
        holds.TakenOver += outbox.StartAnew;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        changes.Changed -= OnChanged;
        holds.TakenOver -= outbox.StartAnew;
        return Task.CompletedTask;
    }

    private void OnChanged(KeyHash conversation)
    {
        if (holds.IsHeld(conversation))
        {
            turns.Signal(conversation);
            outbox.Signal(conversation);
        }

        foreach (var key in waiters.WaitingIn(conversation))
        {
            _ = CompleteAsync(key);
        }
    }

    private async Task CompleteAsync(KeyHash key)
    {
        try
        {
            if (await inbox.FindResponseAsync(key, CancellationToken.None) is { } response)
            {
                waiters.Complete(key, response);
            }
        }
        catch (StoreUnavailableException)
        {
            // The caller gives up in time and asks again.
        }
    }
}

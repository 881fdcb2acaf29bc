namespace ExitBot.Bot.Turns.Instances;

/// <summary>
/// Acts on what other instances write: an activity that one of them has accepted is run by the instance that has the
/// conversation, and a caller who waits here gets the response of a turn that ran there.
/// </summary>
internal sealed class TurnsElsewhere(
    ConversationChanges changes, IConversationHolds holds, TurnScheduler turns, TurnWaiters waiters, IInboxStore inbox) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        changes.Changed += OnChanged;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        changes.Changed -= OnChanged;
        return Task.CompletedTask;
    }

    private void OnChanged(KeyHash conversation)
    {
        if (holds.IsHeld(conversation))
        {
            turns.Signal(conversation);
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

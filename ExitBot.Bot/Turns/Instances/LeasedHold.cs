namespace ExitBot.Bot.Turns.Instances;

/// <summary>One use of a lease.</summary>
internal sealed class LeasedHold(LeasedConversation held, ILeaseStore store, LeasedHolds holds) : IConversationHold
{
    private int _isReturned;

    public async Task CommitAsync(ITurnJournal journal, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        await held.Committing.WaitAsync(cancellationToken);
        try
        {
            // Whoever takes the lease counts its version up: a holder that comes too late finds another one and writes nothing.
            var next = held.Lease with { Version = held.Lease.Version + 1 };
            journal.StageFence(next);
            await unit.CommitAsync(cancellationToken);
            held.Lease = next;
        }
        catch (StaleWriteException)
        {
            // A commit under it may have happened unknown to us: then the version is not the one we know, and the lease has to be taken anew.
            if (!await store.IsHeldAsync(held.Lease, cancellationToken))
            {
                held.Lost();
                throw new HoldLostException();
            }

            throw;
        }
        finally
        {
            held.Committing.Release();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
        {
            holds.Return(held);
        }
    }
}

namespace ExitBot.Bot.Turns;

/// <summary>
/// An activity whose turn began before it was stored, because nothing else of its conversation was under way. Mostly the turn's
/// own commit stores it. When the turn takes longer than <see cref="TurnOptions.StoreAfter"/> (it asks a language model), or fails, the inbox
/// stores it by itself, and the caller has its acknowledgement while the turn goes on. Whoever claims it first stores it.
/// </summary>
internal sealed class FreshTurn(IncomingActivity incoming, IInboxStore store)
{
    private readonly TaskCompletionSource<AcceptOutcome> _stored = new();
    private int _isClaimed;
    private bool _isCommitting;

    public IncomingActivity Incoming { get; } = incoming;

    public InboxEntry Entry { get; } = incoming.ToEntry();

    /// <summary>When the activity is durable. Fails with <see cref="StoreUnavailableException"/> when nothing was stored.</summary>
    public Task<AcceptOutcome> Stored => _stored.Task;

    /// <summary>True: the commit of the turn is to store the activity, and nobody else will.</summary>
    public bool TryClaimForCommit() => _isCommitting = TryClaim();

    /// <summary>The turn's commit has stored it.</summary>
    public void Committed() => _stored.TrySetResult(new AcceptOutcome.Accepted());

    /// <summary>Nothing was stored and nothing will be: the caller is told to try again.</summary>
    public void Failed(Exception failure) => _stored.TrySetException(failure);

    /// <summary>Stores the activity apart from its turn, unless that was begun already.</summary>
    public void StoreByItself()
    {
        if (TryClaim())
        {
            _ = StoreAsync();
        }
    }

    /// <summary>For the runner, when the turn has failed or its commit has, storing nothing.</summary>
    public async Task<AcceptOutcome> StoreAfterAllAsync()
    {
        if (TryClaim() || _isCommitting)
        {
            _isCommitting = false;
            await StoreAsync();
        }

        return await Stored;
    }

    private bool TryClaim() => Interlocked.Exchange(ref _isClaimed, 1) == 0;

    private async Task StoreAsync()
    {
        try
        {
            _stored.TrySetResult(await store.AcceptAsync(Incoming, CancellationToken.None));
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the one who waits.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _stored.TrySetException(failure);
        }
    }
}

namespace ExitBot.Bot.Turns.Instances;

/// <summary>For a process that has its database to itself.</summary>
internal sealed class SoleHolds : IConversationHolds, IConversationHold
{
    public bool IsSole => true;

    public bool IsHeld(KeyHash conversation) => true;

    public ValueTask<IConversationHold?> TryTakeAsync(KeyHash conversation, CancellationToken cancellationToken) => new(this);

    public Task CommitAsync(ITurnJournal journal, IUnitOfWork unit, CancellationToken cancellationToken) => unit.CommitAsync(cancellationToken);

    public void Dispose()
    {
        // There is nothing to give back.
    }
}

namespace ExitBot.Bot.Turns.Erasure;

/// <summary>Erases a conversation at once and as a whole, outside its turns and whatever is being said in it.</summary>
internal sealed class ErasureRun(IServiceScopeFactory scopes)
{
    private const int Tries = 5;

    /// <param name="stageAsync">What else belongs to it, staged in the same unit of work; called again when a turn came in between.</param>
    /// <exception cref="StoreUnavailableException">Nothing was erased.</exception>
    public async Task EraseAsync(KeyHash conversation, Func<IServiceProvider, CancellationToken, Task> stageAsync, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                await stageAsync(services, cancellationToken);
                await services.GetRequiredService<ConversationErasure>().StageAsync(conversation, cancellationToken);
                await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
                return;
            }
            catch (StaleWriteException) when (attempt < Tries)
            {
                // A turn was committed in between: what it left has to go as well.
            }
        }
    }
}

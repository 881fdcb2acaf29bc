using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Turns;

/// <summary>The SDK's storage port over the unit of work of one turn: what BotState writes is staged and stored by the commit.</summary>
internal sealed class TurnStorage(IBotStateStore states, StateSerializer serializer) : IStorage
{
    /// <summary>Nothing: <see cref="TurnConversationState"/> reads by <see cref="ReadAsync(string, CancellationToken)"/>, past BotState.</summary>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object>());

    public async ValueTask<IDictionary<string, object>> ReadAsync(string key, CancellationToken cancellationToken) =>
        await states.ReadAsync(KeyHash.Of(key), cancellationToken) is { } json ? serializer.Read(json) : new Dictionary<string, object>();

    public void Stage(string key, IDictionary<string, object> document) => states.Stage(KeyHash.Of(key), serializer.Write(document));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, document) in changes)
        {
            states.Stage(KeyHash.Of(key), serializer.Write(document));
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            states.StageDelete(KeyHash.Of(key));
        }

        return Task.CompletedTask;
    }
}

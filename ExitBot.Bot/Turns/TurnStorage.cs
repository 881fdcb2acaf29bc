using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Turns;

/// <summary>The SDK's storage port over the unit of work of one turn: what BotState "saves" is staged and written by the commit.</summary>
internal sealed class TurnStorage(IBotStateStore states, StateSerializer serializer) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (await states.ReadAsync(KeyHash.Of(key), cancellationToken) is { } json)
            {
                found[key] = serializer.Read(json);
            }
        }

        return found;
    }

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

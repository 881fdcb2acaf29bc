using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Typed reads.</summary>
public static class StorageExtensions
{
    /// <summary>The stored objects of one type; others under the same keys are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            if ((value as TStoreItem ?? (value as JObject)?.ToObject<TStoreItem>()) is { } item)
            {
                typed.Add(key, item);
            }
        }

        return typed;
    }
}

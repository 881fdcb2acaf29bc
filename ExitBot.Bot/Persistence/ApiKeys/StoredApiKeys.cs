using System.Collections.Concurrent;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.ApiKeys;

/// <summary>The keys that lie in the database. What was found is remembered for a few seconds, so a revoked key works that much longer.</summary>
internal sealed class StoredApiKeys(IRowReader reader, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IApiKeySource
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(5);
    private static readonly RowQuery<ApiKeyRow> ByHash = new([nameof(ApiKeyRow.Hash)]);

    private readonly ConcurrentDictionary<KeyHash, (ApiKey Key, DateTimeOffset Until)> _known = new();
    private (bool HasKeys, DateTimeOffset Until) _any;

    public async ValueTask<bool> HasKeysAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_any.Until <= now)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);

            // Revoked ones too: revoking the last key must not open the door to local callers.
            _any = (await context.Set<ApiKeyRow>().AnyAsync(cancellationToken), now + RememberedFor);
        }

        return _any.HasKeys;
    }

    public async ValueTask<ApiKey?> FindAsync(ApiKeyHash hash, CancellationToken cancellationToken)
    {
        var key = KeyHash.FromBytes(hash.ToBytes());
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(key, out var known) && known.Until > now)
        {
            return known.Key;
        }

        // By the hash of the key: the time that the look-up takes tells nothing about the key.
        if (await reader.FirstAsync(ByHash, cancellationToken, key) is not { RevokedAt: null } row)
        {
            _known.TryRemove(key, out _);
            return null;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        var found = new ApiKey(row.Name, [.. row.Roles.Split(',').Select(ApiRoles.Find).OfType<ApiRole>()], row.ExpiresAt, row.PerMinute);
        _known[key] = (found, now + RememberedFor);
        return found;
    }
}

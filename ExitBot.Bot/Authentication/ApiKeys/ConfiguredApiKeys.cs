using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>The keys of the configuration, hashed from the start on.</summary>
internal sealed class ConfiguredApiKeys : IApiKeySource
{
    private readonly (ApiKeyHash Hash, ApiKey Key)[] _keys;

    public ConfiguredApiKeys(IOptions<ApiKeyOptions> options) => _keys =
    [
        .. options.Value.Keys.Select(entry => (
            entry.Hash!,
            new ApiKey(entry.Name!, [.. entry.Roles.Select(role => ApiRoles.Find(role)!.Value).Distinct()], entry.Expiry, entry.CallsPerMinute!.Value))),
    ];

    public ValueTask<bool> HasKeysAsync(CancellationToken cancellationToken) => new(_keys.Length > 0);

    public ValueTask<ApiKey?> FindAsync(ApiKeyHash hash, CancellationToken cancellationToken)
    {
        ApiKey? found = null;
        foreach (var (known, key) in _keys)
        {
            // All are looked at: where the search ended must not be told by the time it took.
            found = known.Matches(hash) ? key : found;
        }

        return new(found);
    }
}

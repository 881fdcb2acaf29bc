namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>A place where keys of the REST API come from. Several may be registered; the first that knows a key answers for it.</summary>
public interface IApiKeySource
{
    /// <summary>Whether there is any key, expired ones too. While no source has one, the local rule lets callers in.</summary>
    ValueTask<bool> HasKeysAsync(CancellationToken cancellationToken);

    /// <summary>The key with this hash, also when it has expired.</summary>
    ValueTask<ApiKey?> FindAsync(ApiKeyHash hash, CancellationToken cancellationToken);
}

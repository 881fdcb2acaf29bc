using System;
using System.Collections.Frozen;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The signing keys that an OpenID metadata document leads to; known keys outlive an outage of its server.</summary>
internal sealed class OpenIdMetadata(string url, HttpClient client, TimeProvider clock, ILogger logger)
{
    private const int MaxDocumentBytes = 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(8);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile KeySet _keys;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>Null when no such key is known, also after the document has been read once more.</summary>
    public async Task<SigningKey> FindKeyAsync(string id, CancellationToken cancellationToken)
    {
        var known = _keys;
        if (known != null && clock.GetUtcNow() - known.ReadAt < Lifetime)
        {
            return known.Find(id)
                ?? (await RefreshAsync(known, MinInterval, cancellationToken).ConfigureAwait(false)).Find(id);
        }

        var keys = await RefreshAsync(known, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return keys?.Find(id);
    }

    private async Task<KeySet> RefreshAsync(KeySet known, TimeSpan pauseAfter, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = clock.GetUtcNow();
            if (ReferenceEquals(_keys, known) && now >= _notBefore)
            {
                _notBefore = now + pauseAfter;
                await ReadAsync(now).ConfigureAwait(false);
            }

            return _keys;
        }
        finally
        {
            _gate.Release();
        }
    }

    // Not cancelled by the request that happens to wait for it: all others need the result too.
    private async Task ReadAsync(DateTimeOffset now)
    {
        try
        {
            using var timeout = new CancellationTokenSource(FetchTimeout);
            var metadata = await GetAsync(new Uri(url), timeout.Token).ConfigureAwait(false);
            var keySetUrl = new Uri(metadata.GetProperty("jwks_uri").GetString());
            var keySet = await GetAsync(keySetUrl, timeout.Token).ConfigureAwait(false);
            var keys = keySet.GetProperty("keys").EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>().ToList();
            if (keys.Count == 0)
            {
                throw new InvalidOperationException("The key set has no keys for signing.");
            }

            _keys = new KeySet(now, keys.DistinctBy(key => key.Id).ToFrozenDictionary(key => key.Id));
        }
        catch (Exception exception)
        {
            _notBefore = now + (_keys == null ? FirstRetry : MinInterval);
            logger.LogWarning(exception, "The signing keys at {Url} could not be read.", url);
        }
    }

    private async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await client
            .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxDocumentBytes, cancellationToken).ConfigureAwait(false);
        var json = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private sealed record KeySet(DateTimeOffset ReadAt, FrozenDictionary<string, SigningKey> Keys)
    {
        public SigningKey Find(string id) => Keys.TryGetValue(id, out var key) ? key : null;
    }
}

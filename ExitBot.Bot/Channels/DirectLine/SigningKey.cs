using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Keeps secrets that the service makes for itself; all instances get the same.</summary>
internal interface IOwnSecrets
{
    /// <summary>The secret of this name; made at the first call ever.</summary>
    /// <exception cref="Turns.StoreUnavailableException">The database cannot be reached now.</exception>
    Task<string> GetAsync(string name, CancellationToken cancellationToken);
}

/// <summary>What our tokens are signed with. Read once, at the first need.</summary>
internal sealed class SigningKey(IOptions<DirectLineOptions> options, IOwnSecrets secrets)
{
    private const string Name = "direct-line-signing-key";

    private volatile byte[]? _key;

    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) =>
        _key ??= DeriveFrom(options.Value.SigningKey is { Length: > 0 } given ? given : await secrets.GetAsync(Name, cancellationToken));

    private static byte[] DeriveFrom(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

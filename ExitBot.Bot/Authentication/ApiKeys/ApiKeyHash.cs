using System.Security.Cryptography;
using System.Text;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>The SHA-256 of a key: all that is kept of it. Keys are long and random, so that no salt is needed.</summary>
public sealed class ApiKeyHash
{
    private readonly byte[] _bytes;

    private ApiKeyHash(byte[] bytes) => _bytes = bytes;

    public static ApiKeyHash Of(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <returns>Null when the text is not 64 hexadecimal digits.</returns>
    public static ApiKeyHash? Parse(string hex)
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        return hex.Length == bytes.Length * 2 && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? new ApiKeyHash(bytes)
            : null;
    }

    public byte[] ToBytes() => [.. _bytes];

    /// <summary>Takes the same time whatever the two have in common.</summary>
    public bool Matches(ApiKeyHash other) => CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);
}

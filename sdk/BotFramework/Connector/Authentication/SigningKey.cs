using System.Buffers.Text;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key with which tokens are signed, and the channels it may sign for.</summary>
internal sealed record SigningKey(string Id, RSAParameters Parameters, HashSet<string> Endorsements)
{
    private const int MinModulusBytes = 2048 / 8;
    private const int MaxModulusBytes = 8192 / 8;
    private const int MaxExponentBytes = 4;

    public bool Verify(byte[] data, byte[] signature)
    {
        using var rsa = RSA.Create(Parameters);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Null when the entry of the key set is not an RSA key for signing.</summary>
    public static SigningKey Read(JsonElement json)
    {
        if (ReadText(json, "kty") != "RSA"
            || ReadText(json, "use") is not (null or "sig")
            || ReadText(json, "kid") is not { Length: > 0 } id
            || ReadText(json, "n") is not { } modulusText
            || ReadText(json, "e") is not { } exponentText
            || !Base64Url.IsValid(modulusText)
            || !Base64Url.IsValid(exponentText))
        {
            return null;
        }

        var modulus = Base64Url.DecodeFromChars(modulusText);
        var exponent = Base64Url.DecodeFromChars(exponentText);
        if (modulus.Length is < MinModulusBytes or > MaxModulusBytes || exponent.Length is 0 or > MaxExponentBytes)
        {
            return null;
        }

        var endorsements = json.TryGetProperty("endorsements", out var list)
            ? list.EnumerateArray().Select(item => item.GetString()).ToHashSet()
            : null;
        return new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, endorsements);
    }

    private static string ReadText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>A key that an issuer signs with. It signs what it is told to: the service has to find out what is wrong with it.</summary>
internal sealed class FakeSigningKey(string id, params string[] endorsements)
{
    private readonly RSA _rsa = RSA.Create(2048);

    /// <param name="publishedAs">The key id in the token's header; the key's own when null.</param>
    public string Sign(JObject claims, string? publishedAs = null)
    {
        var header = new JObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = publishedAs ?? id };
        var text = $"{Encode(header)}.{Encode(claims)}";
        var signature = _rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>As it stands in the key set.</summary>
    public string ToJson()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        var json = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["endorsements"] = new JArray(endorsements.Cast<object>()),
        };
        return json.ToString(Formatting.None);
    }

    public string PublicModulus => Base64Url.EncodeToString(_rsa.ExportParameters(includePrivateParameters: false).Modulus);

    public static string Encode(JObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExitBot.Tests.StandIns.Authentication;

/// <summary>An RSA key under a key id, with the channels it is endorsed for; null endorsements are left out of the key set.</summary>
internal sealed record TestKey(string Id, params string[]? Endorsements)
{
    private static readonly RSA First = RSA.Create(2048);
    private static readonly RSA Second = RSA.Create(2048);

    public bool IsOther { get; init; }

    private RSA Rsa => IsOther ? Second : First;

    public Dictionary<string, object> ToJson()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (Endorsements is not null)
        {
            json["endorsements"] = Endorsements;
        }

        return json;
    }

    public string Sign(Dictionary<string, object?> payload, string algorithm = "RS256")
    {
        var text = $"{Encode(new { alg = algorithm, typ = "JWT", kid = Id })}.{Encode(payload)}";
        var signature = Rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    public static string Encode(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}

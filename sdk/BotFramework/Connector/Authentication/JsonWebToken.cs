using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Security.Claims;
using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A signed token as it was received: read, but not yet trusted.</summary>
internal sealed class JsonWebToken
{
    // Entra tokens have one or two kilobytes, with many groups about ten.
    private const int MaxLength = 32 * 1024;

    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly JsonElement _header;
    private readonly JsonElement _payload;

    private JsonWebToken(string signedText, JsonElement header, JsonElement payload, byte[] signature)
    {
        _header = header;
        _payload = payload;
        SignedBytes = Encoding.ASCII.GetBytes(signedText);
        Signature = signature;
        Issuer = ReadText(payload, AuthenticationConstants.IssuerClaim);
        Claims = ReadClaims();
    }

    public string Algorithm => ReadText(_header, "alg");

    public string KeyId => ReadText(_header, AuthenticationConstants.KeyIdHeader);

    /// <summary>The header asks for rules of which nothing is known here.</summary>
    public bool HasCriticalHeaders => _header.TryGetProperty("crit", out _);

    public string Issuer { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public byte[] SignedBytes { get; }

    public byte[] Signature { get; }

    /// <exception cref="UnauthorizedAccessException">The header is not "Bearer" and one signed token.</exception>
    public static JsonWebToken Parse(string authHeader)
    {
        var parts = authHeader is { Length: <= MaxLength } ? authHeader.Split(' ') : [];
        if (parts.Length != 2 || !string.Equals(parts[0], "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The authorization header is not a bearer token.");
        }

        var sections = parts[1].Split('.');
        if (sections.Length != 3 || Array.Exists(sections, string.IsNullOrEmpty))
        {
            throw new UnauthorizedAccessException("The token is not a signed JSON web token.");
        }

        try
        {
            return new JsonWebToken(
                $"{sections[0]}.{sections[1]}",
                ReadObject(sections[0]),
                ReadObject(sections[1]),
                Base64Url.DecodeFromChars(sections[2]));
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            throw new UnauthorizedAccessException("The token cannot be read.", exception);
        }
    }

    /// <summary>A time in seconds since 1970; null when the claim is absent.</summary>
    /// <exception cref="UnauthorizedAccessException">The claim is not a number.</exception>
    public double? ReadTime(string name)
    {
        if (!_payload.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds)
            ? seconds
            : throw new UnauthorizedAccessException($"The claim '{name}' is not a time.");
    }

    private static JsonElement ReadObject(string section)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(section), JsonOptions);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.Clone()
            : throw new JsonException("A JSON object was expected.");
    }

    private static string ReadText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private List<Claim> ReadClaims()
    {
        var claims = new List<Claim>();
        foreach (var property in _payload.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in property.Value.EnumerateArray())
                {
                    claims.Add(CreateClaim(property.Name, item));
                }
            }
            else
            {
                claims.Add(CreateClaim(property.Name, property.Value));
            }
        }

        return claims;
    }

    private Claim CreateClaim(string name, JsonElement value) =>
        new(name, value.ToString(), ClaimValueTypes.String, Issuer ?? ClaimsIdentity.DefaultIssuer);
}

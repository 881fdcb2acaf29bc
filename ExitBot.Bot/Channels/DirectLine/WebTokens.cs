using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>
/// Makes and reads our tokens: JSON web tokens with HS256, because Web Chat takes the person's id from the claim <c>user</c> of one. It does
/// not say whether a token was revoked: its conversation does.
/// </summary>
internal sealed class WebTokens(SigningKey key, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan DeviceLifetime = TimeSpan.FromDays(60);

    private const int Longest = 2_000;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public async ValueTask<string> IssueAsync(WebConversation conversation, TokenUse use, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claims = new Claims(
            conversation.UserId,
            conversation.ConversationId,
            conversation.Generation,
            use,
            now.ToUnixTimeSeconds(),
            (now + (use == TokenUse.Device ? DeviceLifetime : Lifetime)).ToUnixTimeSeconds(),
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(8)));
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(await SignAsync(signed, cancellationToken))}";
    }

    public async ValueTask<TokenCheck> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var end = text.LastIndexOf('.');
        if (text.Length > Longest || end < 0 || !text.StartsWith($"{Header}.", StringComparison.Ordinal) || !Ascii.IsValid(text))
        {
            return new TokenCheck.Forged();
        }

        var right = await SignAsync(text[..end], cancellationToken);
        var given = new byte[SHA256.HashSizeInBytes];
        if (!Base64Url.IsValid(text.AsSpan(end + 1), out var length)
            || length != given.Length
            || !Base64Url.TryDecodeFromChars(text.AsSpan(end + 1), given, out _)
            || !CryptographicOperations.FixedTimeEquals(given, right))
        {
            return new TokenCheck.Forged();
        }

        // Signed here, so it is what was written here.
        var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(text.AsSpan((Header.Length + 1)..end)))!;
        return claims.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds()
            ? new TokenCheck.Expired()
            : new TokenCheck.Good(new WebToken(Guid.ParseExact(claims.Conversation, "N"), claims.Generation, claims.Use));
    }

    private async ValueTask<byte[]> SignAsync(string text, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await key.GetAsync(cancellationToken), Encoding.ASCII.GetBytes(text));

    private sealed record Claims(
        [property: JsonPropertyName("user")] string User,
        [property: JsonPropertyName("conv")] string Conversation,
        [property: JsonPropertyName("gen")] int Generation,
        [property: JsonPropertyName("use")] TokenUse Use,
        [property: JsonPropertyName("iat")] long IssuedAt,
        [property: JsonPropertyName("exp")] long ExpiresAt,
        [property: JsonPropertyName("jti")] string Id);
}

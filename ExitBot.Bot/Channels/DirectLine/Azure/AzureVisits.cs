using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExitBot.Bot.Channels.DirectLine.Azure;

/// <summary>Gives a page its token of Azure's Direct Line; a cookie that scripts cannot read brings the same browser back into its conversation for a day.</summary>
internal sealed class AzureVisits(AzureDirectLine azure, SigningKey key)
{
    public const string CookieName = "exitbot_azure";

    /// <summary>Azure takes a user id from a page's server only when it begins like this.</summary>
    private const string UserPrefix = "dl_";

    private const int LongestCookie = 2_000;

    /// <summary>So long Azure keeps what was said.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Whether a page talks through Azure. Azure cannot carry whom an invitation has named, so the invited stay here.</summary>
    public bool IsFor(string? invite) => azure.IsOn && string.IsNullOrEmpty(invite);

    /// <returns>Null: Azure gave no token.</returns>
    public async Task<WebTokenAnswer?> EnterAsync(HttpContext context, bool anew, CancellationToken cancellationToken)
    {
        var visit = anew ? null : await FindAsync(context, cancellationToken);
        var answer = visit is null ? null : await azure.GoOnAsync(visit.Conversation, cancellationToken);
        if (answer is null)
        {
            visit = new Visit("", UserPrefix + RandomNumberGenerator.GetHexString(32, lowercase: true));
            answer = await azure.OpenAsync(visit.User, cancellationToken);
        }

        if (answer is null)
        {
            return null;
        }

        context.Response.Cookies.Append(CookieName, await WriteAsync(visit! with { Conversation = answer.ConversationId }, cancellationToken), DeviceCookie.Options(context.Request, Kept));
        return new WebTokenAnswer(answer.Token, answer.ConversationId, visit.User, answer.ExpiresIn, azure.Address);
    }

    private async ValueTask<Visit?> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 and < LongestCookie } text || text.Split('.') is not [var visit, var signature] || !Base64Url.IsValid(visit))
        {
            return null;
        }

        var right = Encoding.ASCII.GetBytes(await SignAsync(visit, cancellationToken));
        return CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(signature)) ? JsonSerializer.Deserialize<Visit>(Base64Url.DecodeFromChars(visit)) : null;
    }

    private async ValueTask<string> WriteAsync(Visit visit, CancellationToken cancellationToken)
    {
        var text = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(visit));
        return $"{text}.{await SignAsync(text, cancellationToken)}";
    }

    // Signed as something else than our tokens, so that neither is ever taken for the other.
    private async ValueTask<string> SignAsync(string visit, CancellationToken cancellationToken) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(await key.GetAsync(cancellationToken), Encoding.ASCII.GetBytes($"{CookieName}:{visit}")));

    private sealed record Visit(string Conversation, string User);
}

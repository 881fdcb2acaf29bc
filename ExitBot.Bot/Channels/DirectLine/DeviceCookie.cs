namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Brings a browser back into its conversation. Only the token endpoint reads it, and it opens nothing else.</summary>
internal sealed class DeviceCookie(WebTokens tokens, IWebConversationStore conversations)
{
    public const string Name = "exitbot_device";

    /// <summary>Null: no cookie, or one that is over, revoked or not ours.</summary>
    public async ValueTask<WebConversation?> FindAsync(HttpContext context, CancellationToken cancellationToken) =>
        context.Request.Cookies[Name] is { Length: > 0 } text
        && await tokens.ReadAsync(text, cancellationToken) is TokenCheck.Good { Token: { Use: TokenUse.Device } token }
        && await conversations.FindAsync(token.Conversation, cancellationToken) is { } conversation
        && conversation.Generation == token.Generation
            ? conversation
            : null;

    public async ValueTask KeepAsync(HttpContext context, WebConversation conversation, CancellationToken cancellationToken) =>
        context.Response.Cookies.Append(
            Name,
            await tokens.IssueAsync(conversation, TokenUse.Device, cancellationToken),
            Options(context.Request, WebTokens.DeviceLifetime));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context.Request, lifetime: null));

    /// <summary>In a frame of another site the cookie is kept apart for that site, which browsers allow with https only.</summary>
    public static CookieOptions Options(HttpRequest request, TimeSpan? lifetime)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = lifetime,
            Path = "/api/directline",
            SameSite = request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax,
            Secure = request.IsHttps,
        };
        if (request.IsHttps)
        {
            options.Extensions.Add("Partitioned");
        }

        return options;
    }
}

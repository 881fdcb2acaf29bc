using System.Security.Cryptography;
using System.Text;
using ExitBot.Bot.Api;
using ExitBot.Bot.Authentication;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What a call of Direct Line may do. The list is closed.</summary>
internal abstract record DirectLineCaller
{
    private DirectLineCaller()
    {
    }

    /// <summary>A page's server: it may open conversations for anybody and use all of them.</summary>
    public sealed record Server : DirectLineCaller;

    /// <summary>A person, in one conversation.</summary>
    public sealed record Person(WebConversation Conversation) : DirectLineCaller;

    /// <param name="Status">401 for what is no token of ours, 403 for one that is over: only then do clients give up for good.</param>
    public sealed record Refused(int Status, string Detail) : DirectLineCaller;
}

/// <summary>Finds out who calls, from the secret or a token.</summary>
internal sealed class DirectLineAccess(WebTokens tokens, IWebConversationStore conversations, LocalRule local, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    private static readonly DirectLineCaller Nobody = new DirectLineCaller.Refused(
        StatusCodes.Status401Unauthorized, "Send a token of this service as \"Authorization: Bearer <token>\". POST /api/directline/token gives one.");

    private static readonly DirectLineCaller Late = new DirectLineCaller.Refused(
        StatusCodes.Status403Forbidden, "The token has expired or was revoked. Ask for a new one.");

    public async ValueTask<DirectLineCaller> OfAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return options.Value.Secret.Length == 0 && local.Allows(context) ? new DirectLineCaller.Server() : Nobody;
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Nobody;
        }

        var credential = header[Scheme.Length..].Trim();
        return IsSecret(credential) ? new DirectLineCaller.Server() : await OfTokenAsync(credential, TokenUse.Conversation, context.RequestAborted);
    }

    public async ValueTask<DirectLineCaller> OfTokenAsync(string token, TokenUse use, CancellationToken cancellationToken) =>
        await tokens.ReadAsync(token, cancellationToken) switch
        {
            TokenCheck.Good { Token: var good } when good.Use == use => await FindAsync(good, cancellationToken),
            TokenCheck.Expired => Late,
            _ => Nobody,
        };

    private async ValueTask<DirectLineCaller> FindAsync(WebToken token, CancellationToken cancellationToken) =>
        await conversations.FindAsync(token.Conversation, cancellationToken) is { } conversation && conversation.Generation == token.Generation
            ? new DirectLineCaller.Person(conversation)
            : Late;

    private bool IsSecret(string credential) =>
        options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(credential)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The conversation of the address, if the caller may use it.</summary>
    /// <returns>A refusal: 404 for one that is unknown, malformed or somebody else's.</returns>
    public async ValueTask<DirectLineCaller> InAsync(HttpContext context, string id) => await OfAsync(context) switch
    {
        DirectLineCaller.Server when ApiId.TryRead(id, out var guid) && await conversations.FindAsync(guid, context.RequestAborted) is { } found
            => new DirectLineCaller.Person(found),
        DirectLineCaller.Person person when person.Conversation.ConversationId == id => person,
        DirectLineCaller.Refused refused => refused,
        _ => new DirectLineCaller.Refused(StatusCodes.Status404NotFound, "There is no conversation with this id for your token."),
    };
}

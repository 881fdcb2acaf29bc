using ExitBot.Bot.Api.OpenApi;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>
/// POST /api/directline/token: a token for the person in front of a page, without a secret. A cookie that scripts cannot read brings the same
/// browser back into its conversation, days later too.
/// </summary>
internal static class TokenEndpoint
{
    public const string Path = "/api/directline/token";

    private const int LargestBody = 16 * 1024;

    public static void MapTokenEndpoint(this IEndpointRouteBuilder routes) => routes.MapPost(Path, IssueAsync)
        .RequireCors(DirectLineExtensions.CorsPolicy)
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
        .WithTags("Direct Line")
        .WithSummary("Gives a web page a token for its visitor")
        .WithDescription("The token is for one user id and one conversation, and lasts 30 minutes; /v3/directline/tokens/refresh prolongs it.")
        .RequestExample(TokenRequest.Example)
        .Example(StatusCodes.Status200OK, WebTokenAnswer.Example)
        .Refuses(StatusCodes.Status400BadRequest, "A field is wrong.");

    private static async Task<Ok<WebTokenAnswer>> IssueAsync(
        TokenRequest? request, HttpContext context, WebConversations conversations, DeviceCookie device, WebTokens tokens, PublicAddress address)
    {
        var cancellationToken = context.RequestAborted;
        var wanted = (request ?? new TokenRequest(Invite: null, Code: null, Locale: null)).Checked();
        var before = await device.FindAsync(context, cancellationToken);
        var conversation = before is null || wanted.NewConversation
            ? await conversations.OpenAsync(user: null, wanted.Locale, cancellationToken)
            : before;
        await device.KeepAsync(context, conversation, cancellationToken);
        return TypedResults.Ok(new WebTokenAnswer(
            await tokens.IssueAsync(conversation, TokenUse.Conversation, cancellationToken),
            conversation.ConversationId,
            conversation.UserId,
            (int)WebTokens.Lifetime.TotalSeconds,
            address.Of(context.Request) + DirectLineEndpoints.Prefix));
    }
}

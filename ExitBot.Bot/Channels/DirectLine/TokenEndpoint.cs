using ExitBot.Bot.Api;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Channels.DirectLine.Azure;
using ExitBot.Bot.Turns;
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
        .WithSummary("Gets a web page a token for its visitor")
        .WithDescription(
            "The token is for one user id and one conversation, and lasts 30 minutes; /v3/directline/tokens/refresh prolongs it. With an invitation it is for that employee: "
            + "the code is needed once on a device. The same browser gets its conversation again, unless new_conversation is true. With DirectLine:AzureSecret token and domain are those of Azure, except for the invited.")
        .RequestExample(TokenRequest.Example)
        .Example(StatusCodes.Status200OK, WebTokenAnswer.Example)
        .Refuses(StatusCodes.Status400BadRequest, "A field is wrong, or the code of an invitation is missing.")
        .Refuses(StatusCodes.Status403Forbidden, "The code of the invitation is wrong.")
        .Refuses(StatusCodes.Status404NotFound, "The invitation is unknown, withdrawn or expired.")
        .Refuses(StatusCodes.Status429TooManyRequests, "Five wrong codes: the invitation is locked for 15 minutes; Retry-After says how much longer.")
        .Refuses(StatusCodes.Status503ServiceUnavailable, "Nothing could be stored now, or Azure gave no token.");

    private static async Task<Results<Ok<WebTokenAnswer>, ProblemHttpResult>> IssueAsync(
        TokenRequest? request, HttpContext context, WebConversations conversations, WebDoor door, AzureVisits azure, DeviceCookie device, WebTokens tokens, PublicAddress address)
    {
        var cancellationToken = context.RequestAborted;
        var wanted = (request ?? new TokenRequest(Invite: null, Code: null, Locale: null)).Checked();
        try
        {
            if (azure.IsFor(wanted.Invite))
            {
                context.Response.Headers.CacheControl = "no-store";
                return await azure.EnterAsync(context, wanted.NewConversation, cancellationToken) is { } token ? TypedResults.Ok(token) : Later(context, "Azure's Direct Line gave no token now. Try again.");
            }

            var before = await device.FindAsync(context, cancellationToken);
            switch (await EnterAsync(wanted, before, conversations, door, cancellationToken))
            {
                case DoorAnswer.In { Conversation: var conversation }:
                    await device.KeepAsync(context, conversation, cancellationToken);
                    context.Response.Headers.CacheControl = "no-store";
                    return TypedResults.Ok(new WebTokenAnswer(
                        await tokens.IssueAsync(conversation, TokenUse.Conversation, cancellationToken),
                        conversation.ConversationId,
                        conversation.UserId,
                        (int)WebTokens.Lifetime.TotalSeconds,
                        address.Of(context.Request) + DirectLineEndpoints.Prefix));
                case DoorAnswer.Refused { For: { } wait } locked:
                    return ApiProblems.TooMany(context.Response, wait, locked.Detail);
                case DoorAnswer.Refused refused:
                    return TypedResults.Problem(refused.Detail, statusCode: refused.Status);
                default:
                    var errors = new FieldErrors();
                    errors.Add("code", "is missing: send the code that was handed over beside the link.");
                    errors.ThrowIfAny();
                    throw new InvalidOperationException("Wrong fields end the call.");
            }
        }
        catch (StoreUnavailableException)
        {
            return Later(context, "Nothing could be stored now. Try again.");
        }
    }

    private static ProblemHttpResult Later(HttpContext context, string detail)
    {
        context.Response.Headers.RetryAfter = "2";
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<DoorAnswer> EnterAsync(
        TokenRequest wanted, WebConversation? before, WebConversations conversations, WebDoor door, CancellationToken cancellationToken) => (wanted, before) switch
        {
            ({ Invite.Length: > 0 }, _) => await door.EnterAsync(wanted, before, cancellationToken),
            ({ NewConversation: true }, { } known) => new DoorAnswer.In(await conversations.OpenAgainAsync(known, wanted.Locale, cancellationToken)),
            (_, { } known) => new DoorAnswer.In(known),
            _ => new DoorAnswer.In(await conversations.OpenAsync(user: null, wanted.Locale, cancellationToken)),
        };
}

using System.Buffers;
using System.Globalization;
using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Arrival;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0 as Web Chat and other clients speak it: tokens, conversations, activities.</summary>
internal static class DirectLineEndpoints
{
    public const string Prefix = "/v3/directline";

    private const int LargestBody = 256 * 1024;
    private const int PageSize = 200;

    public static void MapDirectLineRest(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Prefix)
            .RequireCors(DirectLineExtensions.CorsPolicy)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter(ComeBackLaterAsync)
            .ExcludeFromDescription();
        group.MapPost("/tokens/generate", GenerateAsync);
        group.MapPost("/tokens/refresh", RefreshAsync);
        group.MapPost("/conversations", OpenAsync);
        group.MapGet("/conversations/{id}", ReconnectAsync);
        group.MapGet("/conversations/{id}/activities", ReadAsync);
        group.MapPost("/conversations/{id}/activities", PostAsync);
        group.MapGet("/session/getsessionid", () => DirectLineAnswers.Ok(new { sessionId = Guid.CreateVersion7().ToString("N") }));
    }

    private static async Task<IResult> GenerateAsync(HttpContext context, DirectLineAccess access, WebConversations conversations, WebTokens tokens)
    {
        switch (await access.OfAsync(context))
        {
            case DirectLineCaller.Refused refused:
                return DirectLineAnswers.Refuse(refused);
            case DirectLineCaller.Person:
                return DirectLineAnswers.Refuse(new DirectLineCaller.Refused(StatusCodes.Status401Unauthorized, "Tokens are generated with the secret; a token is refreshed."));
        }

        var request = await StartRequest.ReadAsync(context.Request, context.RequestAborted);
        var conversation = await conversations.OpenAsync(request.Named, request.Locale, context.RequestAborted);
        return DirectLineAnswers.Ok(await TokenAsync(conversation, tokens, context.RequestAborted));
    }

    private static async Task<IResult> RefreshAsync(HttpContext context, DirectLineAccess access, WebTokens tokens) => await access.OfAsync(context) switch
    {
        DirectLineCaller.Person person => DirectLineAnswers.Ok(await TokenAsync(person.Conversation, tokens, context.RequestAborted)),
        DirectLineCaller.Refused refused => DirectLineAnswers.Refuse(refused),
        _ => DirectLineAnswers.Bad("There is nothing to refresh: the secret never ends."),
    };

    private static async Task<IResult> OpenAsync(
        HttpContext context, DirectLineAccess access, WebConversations conversations, WebAdmission admission, WebTokens tokens, PublicAddress address)
    {
        var caller = await access.OfAsync(context);
        if (caller is DirectLineCaller.Refused refused)
        {
            return DirectLineAnswers.Refuse(refused);
        }

        var request = await StartRequest.ReadAsync(context.Request, context.RequestAborted);
        var conversation = (caller as DirectLineCaller.Person)?.Conversation ?? await conversations.OpenAsync(request.Named, request.Locale, context.RequestAborted);
        if (!admission.TryEnter(conversation))
        {
            return SessionLoad.Refuse(context.Response);
        }

        await conversations.StartAsync(conversation, request.Locale, context.RequestAborted);
        return DirectLineAnswers.Ok(
            await ConversationAsync(conversation, after: null, context.Request, tokens, address),
            conversation.StartedAt is null ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpContext context, DirectLineAccess access, WebConversations conversations, WebTokens tokens, PublicAddress address)
    {
        var caller = await access.InAsync(context, id);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation })
        {
            return DirectLineAnswers.Refuse((DirectLineCaller.Refused)caller);
        }

        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineAnswers.Bad(Watermark.Problem);
        }

        await conversations.StartAsync(conversation, locale: null, context.RequestAborted);
        return DirectLineAnswers.Ok(await ConversationAsync(conversation, after, context.Request, tokens, address));
    }

    private static async Task<IResult> ReadAsync(string id, string? watermark, HttpContext context, DirectLineAccess access, IWebTranscript transcript)
    {
        var caller = await access.InAsync(context, id);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation })
        {
            return DirectLineAnswers.Refuse((DirectLineCaller.Refused)caller);
        }

        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineAnswers.Bad(Watermark.Problem);
        }

        after = await Watermark.WithinAsync(after, conversation, transcript, context.RequestAborted);
        var lines = await transcript.AfterAsync(conversation.Key, after, PageSize, context.RequestAborted);
        var body = new ArrayBufferWriter<byte>();
        ActivitySet.Write(body, lines, lines is [.., var last] ? last.Sequence : after);
        return TypedResults.Bytes(body.WrittenMemory, "application/json; charset=utf-8");
    }

    private static async Task<IResult> PostAsync(string id, HttpContext context, DirectLineAccess access, WebConversations conversations, WebAdmission admission)
    {
        var caller = await access.InAsync(context, id);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation })
        {
            return DirectLineAnswers.Refuse((DirectLineCaller.Refused)caller);
        }

        switch (await ActivityRequest.ReadAsync(context.Request, context.RequestAborted))
        {
            case ActivityRequest.Bad bad:
                return TypedResults.Problem(bad.Detail, statusCode: bad.Status);
            case ActivityRequest.Good { Activity: var activity } when activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing:
                if (!admission.TryEnter(conversation))
                {
                    return SessionLoad.Refuse(context.Response);
                }

                admission.Measure(conversation, activity, context);
                return DirectLineAnswers.Ok(new IdAnswer(await conversations.PostAsync(conversation, activity, context.RequestAborted)));
            default:
                return DirectLineAnswers.Bad("Clients post activities of type message, event or typing; the others are the service's own.");
        }
    }

    private static async Task<TokenAnswer> TokenAsync(WebConversation conversation, WebTokens tokens, CancellationToken cancellationToken) => new(
        conversation.ConversationId, await tokens.IssueAsync(conversation, TokenUse.Conversation, cancellationToken), (int)WebTokens.Lifetime.TotalSeconds);

    private static async Task<ConversationAnswer> ConversationAsync(WebConversation conversation, long? after, HttpRequest request, WebTokens tokens, PublicAddress address)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var listen = await tokens.IssueAsync(conversation, TokenUse.Stream, cancellationToken);
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{address.SocketOf(request)}{Prefix}/conversations/{conversation.ConversationId}/stream?watermark={after ?? 0}&t={listen}");
        return new ConversationAnswer(
            conversation.ConversationId, await tokens.IssueAsync(conversation, TokenUse.Conversation, cancellationToken), (int)WebTokens.Lifetime.TotalSeconds, stream);
    }

    private static async ValueTask<object?> ComeBackLaterAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call);
        }
        catch (StoreUnavailableException)
        {
            return DirectLineAnswers.ComeBack(call.HttpContext, "Nothing could be stored now. Try again.");
        }
    }
}

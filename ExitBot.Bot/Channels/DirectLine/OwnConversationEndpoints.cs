using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>/api/directline/conversation: what the person in front of a page may do with the own conversation besides talking.</summary>
internal static class OwnConversationEndpoints
{
    private const string Path = "/api/directline/conversation";
    private const int PageSize = 200;

    public static void MapOwnConversation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireCors(DirectLineExtensions.CorsPolicy).ExcludeFromDescription();
        routes.MapDelete(Path, EraseAsync).RequireCors(DirectLineExtensions.CorsPolicy).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadAsync(HttpContext context, DirectLineAccess access, IWebTranscript transcript)
    {
        var caller = await access.OfAsync(context);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation })
        {
            return Refuse(caller);
        }

        var reader = new OwnMessageReader();
        List<OwnMessage> messages = [];
        long after = 0;
        while (await transcript.AfterAsync(conversation.Key, after, PageSize, context.RequestAborted) is [.., var last] lines)
        {
            messages.AddRange(lines.Select(reader.Read).OfType<OwnMessage>());
            after = last.Sequence;
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new OwnConversation(conversation.ConversationId, conversation.CreatedAt, messages));
    }

    private static async Task<IResult> EraseAsync(HttpContext context, DirectLineAccess access, WebConversationRemoval removal)
    {
        var caller = await access.OfAsync(context);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation })
        {
            return Refuse(caller);
        }

        try
        {
            await removal.RemoveAsync(conversation, context.RequestAborted);
            DeviceCookie.Forget(context);
            return TypedResults.NoContent();
        }
        catch (StoreUnavailableException)
        {
            return DirectLineAnswers.ComeBack(context, "Nothing could be deleted now. Try again.");
        }
    }

    private static IResult Refuse(DirectLineCaller caller) =>
        caller is DirectLineCaller.Refused refused ? DirectLineAnswers.Refuse(refused) : DirectLineAnswers.Bad("This is for the token of one conversation.");
}

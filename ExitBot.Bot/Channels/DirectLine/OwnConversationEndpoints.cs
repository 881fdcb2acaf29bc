using System.Text.Json;
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

        List<OwnMessage> messages = [];
        long after = 0;
        while (await transcript.AfterAsync(conversation.Key, after, PageSize, context.RequestAborted) is [.., var last] lines)
        {
            messages.AddRange(lines.Select(OwnMessage.Of).OfType<OwnMessage>());
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

internal sealed record OwnConversation(string ConversationId, DateTimeOffset CreatedAt, IReadOnlyList<OwnMessage> Messages);

/// <param name="Role">user or assistant.</param>
internal sealed record OwnMessage(string Id, string Role, string? Text, DateTimeOffset? Timestamp)
{
    /// <summary>Null for what is gone, and for changes of what was said before.</summary>
    public static OwnMessage? Of(SaidLine line)
    {
        if (line is not { Kind: ReplyKind.Send, Body: { } body })
        {
            return null;
        }

        using var json = JsonDocument.Parse(body);
        var activity = json.RootElement;
        var isUser = activity.TryGetProperty("from", out var from) && TextOf(from, "role") == "user";
        return new OwnMessage(
            line.ActivityId ?? "",
            isUser ? "user" : "assistant",
            TextOf(activity, "text") is { Length: > 0 } text ? text : TextOf(activity, "summary") ?? AnswerIn(activity),
            DateTimeOffset.TryParse(TextOf(activity, "timestamp"), null, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    }

    /// <summary>What was chosen on a card has no text of its own.</summary>
    private static string? AnswerIn(JsonElement activity) => activity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object ? TextOf(value, "answer") : null;

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

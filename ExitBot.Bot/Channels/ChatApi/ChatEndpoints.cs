using ExitBot.Bot.Api;
using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>POST /api/v1/chat: a message in, the replies of its turn out.</summary>
internal static class ChatEndpoints
{
    public const string IdempotencyKey = "Idempotency-Key";

    public const string NoSession = "There is no session with this id that your key opened.";

    public static void MapChat(this RouteGroupBuilder api) => api.MapPost("/chat", ChatAsync)
        .WithTags("Chat")
        .WithSummary("Says something to the bot")
        .WithDescription(
            $"Without session_id a session is opened. The answer has the replies of this turn and where the conversation stands after it. With the header {IdempotencyKey} "
            + "a repeat of the call gets the first answer again. 202: the turn takes longer than 30 s; its replies will be at the address given.")
        .RequireApiRole(ApiRole.Chat)
        .RequestExample(ChatRequest.Example)
        .Example(StatusCodes.Status200OK, ChatAnswer.Example)
        .Example(StatusCodes.Status202Accepted, new ChatPending("0197f3c2a4b17c0d9a1e5b6c7d8e9f00", "/api/v1/sessions/0197f3c2a4b17c0d9a1e5b6c7d8e9f00/messages?after=41"))
        .Refuses(StatusCodes.Status400BadRequest, "A field is missing or wrong.")
        .Refuses(StatusCodes.Status404NotFound, NoSession);

    private static async Task<Results<Ok<ChatAnswer>, Accepted<ChatPending>, ProblemHttpResult>> ChatAsync(
        ChatRequest request, ChatSessions sessions, ChatService chat, ChatAdmission admission, HttpContext context, CancellationToken cancellationToken)
    {
        request.Checked();
        var key = IdempotencyKeyOf(context);
        var caller = ApiCaller.Of(context);
        var session = request.SessionId is { } id ? await sessions.FindAsync(id, caller.Name, request.User, cancellationToken) : null;
        if (session is null && request.SessionId is not null)
        {
            return ApiProblems.NotFound(NoSession);
        }

        if (admission.RefuseWords(caller, (session?.User ?? request.User!).Id, context.Response) is { } tooFast)
        {
            return tooFast;
        }

        if (session is not null && await admission.RefuseSessionAsync(session, context.Response, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        session ??= await admission.TryOpenAsync(() => chat.OpenAsync(caller.Name, request.User!, request.Locale, key, cancellationToken));
        if (session is null)
        {
            return SessionLoad.Refuse(context.Response);
        }

        return await chat.SayAsync(session, request.Message!, request.Locale, key, cancellationToken) is { } answer
            ? TypedResults.Ok(answer)
            : await PendingAsync(sessions, session, cancellationToken);
    }

    public static async Task<Accepted<ChatPending>> PendingAsync(ChatSessions sessions, ChatSession session, CancellationToken cancellationToken)
    {
        var poll = $"{ApiServiceCollectionExtensions.Prefix}/sessions/{session.ConversationId}/messages?after={await sessions.LastSequenceOfUserAsync(session, cancellationToken)}";
        return TypedResults.Accepted(poll, new ChatPending(session.ConversationId, poll));
    }

    /// <exception cref="BadFieldsException">It is there and of no use.</exception>
    public static string? IdempotencyKeyOf(HttpContext context)
    {
        const int Longest = 200;
        var key = context.Request.Headers[IdempotencyKey].ToString();
        if (key.Length > Longest)
        {
            var errors = new FieldErrors();
            errors.Add(IdempotencyKey, $"has {key.Length} characters; {Longest} are allowed.");
            errors.ThrowIfAny();
        }

        return key.Length == 0 ? null : key;
    }
}

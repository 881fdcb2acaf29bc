using System.Globalization;
using ExitBot.Bot.Api;
using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>/api/v1/sessions: opening, reading and erasing conversations that go over REST.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this RouteGroupBuilder api)
    {
        var sessions = api.MapGroup("/sessions").WithTags("Sessions");

        sessions.MapPost("", OpenAsync)
            .WithSummary("Opens a session")
            .WithDescription($"The bot greets, as it does on a channel. With the header {ChatEndpoints.IdempotencyKey} a repeat opens no second one.")
            .RequireApiRole(ApiRole.Chat)
            .RequestExample(SessionRequest.Example)
            .Example(StatusCodes.Status201Created, ChatAnswer.Example)
            .Example(StatusCodes.Status202Accepted, new ChatPending("0197f3c2a4b17c0d9a1e5b6c7d8e9f00", "/api/v1/sessions/0197f3c2a4b17c0d9a1e5b6c7d8e9f00/messages?after=0"))
            .Refuses(StatusCodes.Status400BadRequest, "A field is missing or wrong.");

        sessions.MapGet("", ListAsync)
            .WithSummary("Lists sessions, newest first")
            .WithDescription("A chat key sees the sessions that it opened; operator sees all, without names and texts.")
            .RequireApiRole(ApiRole.Chat, ApiRole.Operator)
            .Example(StatusCodes.Status200OK, SessionItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.");

        sessions.MapGet("/stats", CountAsync)
            .WithSummary("Counts the conversations of all channels")
            .RequireApiRole(ApiRole.Operator, ApiRole.Debug)
            .Example(StatusCodes.Status200OK, SessionStatistics.Example);

        sessions.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads a session")
            .WithDescription("Its state and the last 50 messages, oldest first; the cursor leads to earlier ones.")
            .RequireApiRole(ApiRole.Chat)
            .Example(StatusCodes.Status200OK, SessionView.Example)
            .Refuses(StatusCodes.Status400BadRequest, "The cursor is wrong.")
            .Refuses(StatusCodes.Status404NotFound, ChatEndpoints.NoSession);

        sessions.MapGet("/{id}/messages", MessagesAsync)
            .WithSummary("Reads what was said after a place")
            .WithDescription("Oldest first. To go on, ask again after the sequence of the last item.")
            .RequireApiRole(ApiRole.Chat)
            .Example(StatusCodes.Status200OK, ChatMessage.Page)
            .Refuses(StatusCodes.Status400BadRequest, "after is no place.")
            .Refuses(StatusCodes.Status404NotFound, ChatEndpoints.NoSession);

        sessions.MapDelete("/{id}", EraseAsync)
            .WithSummary("Erases a session")
            .WithDescription(
                "Transcript, drafts, memory and model log go, and an interview that was not submitted is withdrawn; a submitted one follows its own path. "
                + "204 also when it was erased before.")
            .RequireApiRole(ApiRole.Chat)
            .Refuses(StatusCodes.Status404NotFound, ChatEndpoints.NoSession);

        sessions.MapGet("/{id}/debug", DebugAsync)
            .WithSummary("Shows what the bot knows in a session")
            .RequireApiRole(ApiRole.Debug)
            .Example(StatusCodes.Status200OK, SessionDebug.Example)
            .Refuses(StatusCodes.Status404NotFound, "There is no session with this id.");
    }

    private static async Task<Results<Created<ChatAnswer>, Accepted<ChatPending>, ProblemHttpResult>> OpenAsync(
        SessionRequest request, ChatSessions sessions, ChatService chat, ChatAdmission admission, HttpContext context, CancellationToken cancellationToken)
    {
        request.Checked();
        var key = ChatEndpoints.IdempotencyKeyOf(context);
        if (await admission.TryOpenAsync(() => chat.OpenAsync(ApiCaller.Of(context).Name, request.User!, request.Locale, key, cancellationToken)) is not { } session)
        {
            return SessionLoad.Refuse(context.Response);
        }

        return await chat.GreetAsync(session, key, cancellationToken) is { } answer
            ? TypedResults.Created($"{ApiServiceCollectionExtensions.Prefix}/sessions/{session.ConversationId}", answer)
            : await ChatEndpoints.PendingAsync(sessions, session, cancellationToken);
    }

    private static async Task<Ok<ItemList<SessionItem>>> ListAsync(PageRequest page, ChatSessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        var caller = ApiCaller.Of(context);
        return TypedResults.Ok(await sessions.ListAsync(page, caller.Roles.Contains(ApiRole.Chat) && !caller.Roles.Contains(ApiRole.Operator) ? caller.Name : null, cancellationToken));
    }

    private static async Task<Ok<SessionStatistics>> CountAsync(ChatSessions sessions, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sessions.CountAsync(cancellationToken));

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> ReadAsync(
        string id, string? cursor, ChatSessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        var before = PlaceIn(cursor, "cursor", "is not a cursor of this session: send next_cursor as you got it, or leave it out.") ?? long.MaxValue;
        return await sessions.FindAsync(id, ApiCaller.Of(context).Name, user: null, cancellationToken) is { } session
            ? TypedResults.Ok(await sessions.ReadAsync(session, before, cancellationToken))
            : ApiProblems.NotFound(ChatEndpoints.NoSession);
    }

    private static async Task<Results<Ok<ItemList<ChatMessage>>, ProblemHttpResult>> MessagesAsync(
        string id, string? after, ChatSessions sessions, HttpContext context, CancellationToken cancellationToken)
    {
        var place = PlaceIn(after, "after", "must be the sequence of a message, or 0 for all.") ?? 0;
        return await sessions.FindAsync(id, ApiCaller.Of(context).Name, user: null, cancellationToken) is { } session
            ? TypedResults.Ok(await sessions.MessagesAfterAsync(session, place, cancellationToken))
            : ApiProblems.NotFound(ChatEndpoints.NoSession);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EraseAsync(string id, ChatSessions sessions, SessionErasure erasure, HttpContext context, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, ApiCaller.Of(context).Name, user: null, cancellationToken) is { } session)
        {
            await erasure.EraseAsync(session, cancellationToken);
        }
        else if (!await sessions.WasErasedAsync(id, cancellationToken))
        {
            return ApiProblems.NotFound(ChatEndpoints.NoSession);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<SessionDebug>, ProblemHttpResult>> DebugAsync(
        string id, ChatSessions sessions, ITemplateDraftStore templates, CancellationToken cancellationToken) =>
        await sessions.DebugAsync(id, templates, cancellationToken) is { } debug
            ? TypedResults.Ok(debug)
            : ApiProblems.NotFound("There is no session with this id.");

    private static long? PlaceIn(string? text, string field, string sentence)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return place;
        }

        var errors = new FieldErrors();
        errors.Add(field, sentence);
        errors.ThrowIfAny();
        return null;
    }
}

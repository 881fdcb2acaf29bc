using ExitBot.Bot.Api;
using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Authentication.ApiKeys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>Whether somebody may say something now: not too fast, and not one session too many. Whoever has an unfinished interview is never turned away.</summary>
internal sealed class ChatAdmission(
    UserRateLimits limits, SessionLoad load, ChatService chat, IOptions<RateLimitOptions> rates, IOptions<SessionLimitOptions> sessions)
{
    /// <returns>Null: go on. Callers that the local rule let in have no limit for what one person says.</returns>
    public ProblemHttpResult? RefuseWords(ApiCaller caller, string user, HttpResponse response) =>
        caller.PerMinute is not null && limits.Take(caller.Name, user) is { } wait
            ? ApiProblems.TooMany(response, wait, $"This person may say {rates.Value.PerMinute} things a minute and {rates.Value.PerHour} an hour. Retry-After says when it goes on.")
            : null;

    /// <returns>Null: the session counts from now on.</returns>
    public async ValueTask<ProblemHttpResult?> RefuseSessionAsync(ChatSession session, HttpResponse response, CancellationToken cancellationToken) =>
        load.TryEnter(session.ConversationId, sessions.Value.MaxConcurrent) || await GoesOnWithInterviewAsync(session, cancellationToken) ? null : SessionLoad.Refuse(response);

    /// <summary>Opens a session if there is room for one more.</summary>
    /// <returns>Null: there is none.</returns>
    public async Task<ChatSession?> TryOpenAsync(Func<Task<ChatSession>> open)
    {
        // Its id is known once it is open: until then its place is kept under another.
        var place = Guid.CreateVersion7().ToString("N");
        if (!load.TryEnter(place, sessions.Value.MaxConcurrent))
        {
            return null;
        }

        try
        {
            var session = await open();
            load.TryEnter(session.ConversationId, sessions.Value.MaxConcurrent, mayExceed: true);
            return session;
        }
        finally
        {
            load.Leave(place);
        }
    }

    private async ValueTask<bool> GoesOnWithInterviewAsync(ChatSession session, CancellationToken cancellationToken) =>
        (await chat.StateAsync(session, cancellationToken)).InterviewStatus is "in_progress" or "paused"
        && load.TryEnter(session.ConversationId, sessions.Value.MaxConcurrent, mayExceed: true);
}

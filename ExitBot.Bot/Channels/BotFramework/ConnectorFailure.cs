using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>Which refusals of a channel pass and which do not.</summary>
internal static class ConnectorFailure
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <param name="before">What came before this answer, for the reason.</param>
    public static SendOutcome Judge(HttpResponseMessage response, ReplyKind kind, string before = "")
    {
        var reason = $"{before}The channel answered {(int)response.StatusCode}.";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new SendOutcome.Retry(reason, RetryAfterOf(response), RetryCause.TooMuch),

            // Teams documents 412 as passing.
            HttpStatusCode.RequestTimeout or HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed =>
                new SendOutcome.Retry(reason, RetryAfterOf(response)),

            // Not every client can change what it shows already: the Emulator deletes nothing.
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented when kind != ReplyKind.Send =>
                new SendOutcome.Skipped(reason),

            // The person has removed the bot, or the conversation is gone.
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound when kind == ReplyKind.Send => new SendOutcome.Refused(reason, IsUnreachable: true),
            HttpStatusCode.NotImplemented => new SendOutcome.Refused(reason),
            >= HttpStatusCode.InternalServerError => new SendOutcome.Retry(reason, RetryAfterOf(response), RetryCause.Host),
            _ => new SendOutcome.Refused(reason),
        };
    }

    /// <summary>Whether a card in the message can be why.</summary>
    public static bool MayBeTheCard(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
        or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity;

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Bounded(delta),
        { Date: { } date } when response.Headers.Date is { } now => Bounded(date - now),
        _ => null,
    };

    private static TimeSpan Bounded(TimeSpan wait) =>
        wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
}

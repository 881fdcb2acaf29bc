using System.Net;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>Which refusals of a channel pass and which do not.</summary>
internal static class ConnectorFailure
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public static SendOutcome Judge(HttpResponseMessage response)
    {
        var reason = $"The channel answered {(int)response.StatusCode}.";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Unauthorized =>
                new SendOutcome.Retry(reason, RetryAfterOf(response)),
            HttpStatusCode.NotImplemented => new SendOutcome.Refused(reason),
            >= HttpStatusCode.InternalServerError => new SendOutcome.Retry(reason, RetryAfterOf(response)),
            _ => new SendOutcome.Refused(reason),
        };
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Bounded(delta),
        { Date: { } date } when response.Headers.Date is { } now => Bounded(date - now),
        _ => null,
    };

    private static TimeSpan Bounded(TimeSpan wait) =>
        wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
}

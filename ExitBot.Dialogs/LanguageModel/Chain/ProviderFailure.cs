using System.ClientModel;
using System.Globalization;
using System.Net;
using Microsoft.SemanticKernel;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>What an exception of the kernel's service, or of the pipeline around it, says about the provider.</summary>
/// <param name="MayPass">The same request may get an answer a moment later.</param>
/// <param name="IsProviders">Counts against the provider; the others are about this one request.</param>
/// <param name="RetryAfter">How long the provider asks to be left alone.</param>
internal sealed record ProviderFailure(UnavailableReason Reason, bool MayPass, bool IsProviders, TimeSpan? RetryAfter = null)
{
    public static ProviderFailure Of(Exception exception, DateTimeOffset now) => exception switch
    {
        TimeoutRejectedException => new(UnavailableReason.TooSlow, MayPass: true, IsProviders: true),
        BrokenCircuitException => new(UnavailableReason.Resting, MayPass: false, IsProviders: false),
        HttpOperationException http => Of(http, now),
        OperationCanceledException => new(UnavailableReason.Down, MayPass: true, IsProviders: true), // no connection in time; the turn's own end never comes here
        IOException => new(UnavailableReason.Down, MayPass: true, IsProviders: true), // a reset while the answer is read comes as it is
        ModelUnavailableException ours => new(ours.Reason, MayPass: false, IsProviders: false),

        // Not JSON, no choices, a member of another kind: OpenAI's client has an exception of its own for each.
        _ => new(UnavailableReason.Unreadable, MayPass: true, IsProviders: true),
    };

    private static ProviderFailure Of(HttpOperationException http, DateTimeOffset now) => http.StatusCode switch
    {
        null => new(UnavailableReason.Down, MayPass: true, IsProviders: true),
        HttpStatusCode.TooManyRequests => new(UnavailableReason.RateLimited, MayPass: true, IsProviders: true, RetryAfterOf(http, now)),
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict => new(UnavailableReason.Down, MayPass: true, IsProviders: true, RetryAfterOf(http, now)),
        >= HttpStatusCode.InternalServerError => new(UnavailableReason.Down, MayPass: true, IsProviders: true, RetryAfterOf(http, now)),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new(UnavailableReason.Refused, MayPass: false, IsProviders: true),
        _ => new(UnavailableReason.Refused, MayPass: false, IsProviders: false),
    };

    private static TimeSpan? RetryAfterOf(HttpOperationException http, DateTimeOffset now)
    {
        if ((http.InnerException as ClientResultException)?.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true)
        {
            return null;
        }

        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, 86_400))
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var moment) && moment > now ? moment - now
            : null;
    }
}

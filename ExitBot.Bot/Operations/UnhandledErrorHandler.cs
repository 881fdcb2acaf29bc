using System.Data.Common;
using ExitBot.Bot.Turns;
using Microsoft.AspNetCore.Diagnostics;

namespace ExitBot.Bot.Operations;

/// <summary>The one place where an exception becomes an HTTP answer. Details go to the log, a trace id to the caller.</summary>
internal sealed partial class UnhandledErrorHandler(
    IProblemDetailsService problems, ILogger<UnhandledErrorHandler> logger) : IExceptionHandler
{
    private const string SecondsToRetry = "2";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // A failure of the database that passes: our stores' own, the driver's, and EF's, which wraps the driver's.
        var (status, detail) = exception switch
        {
            BadHttpRequestException bad => (bad.StatusCode, BadRequestShape.DetailOf(bad)),
            StaleWriteException => (StatusCodes.Status409Conflict, "Somebody else changed this first. Load it again."),
            StoreUnavailableException or DbException { IsTransient: true } or InvalidOperationException { InnerException: DbException } => (StatusCodes.Status503ServiceUnavailable, "The database is not available now. Try again."),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong on our side."),
        };

        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogUnhandled(httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName, new FailureTrace(exception));
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = SecondsToRetry;
        }

        httpContext.Response.StatusCode = status;
        var context = new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = { Status = status, Detail = detail } };
        if (BadRequestShape.ErrorsOf(exception) is { Count: > 0 } errors)
        {
            context.ProblemDetails.Extensions["errors"] = errors;
        }

        return await problems.TryWriteAsync(context);
    }

    [LoggerMessage(EventId = 9001, Level = LogLevel.Error, Message = "Unhandled error in {Method} {Endpoint}: {Failure}")]
    private partial void LogUnhandled(string method, string? endpoint, FailureTrace failure);
}

using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Operations.Requests;

/// <summary>Gives what a request logs its correlation id, and tells what came of it: by route, never by address, which may hold ids.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var id = CorrelationId.Of(context);
        context.Response.OnStarting(static state =>
        {
            var (response, id) = ((HttpResponse, string))state;
            response.Headers[CorrelationId.Header] = id;
            return Task.CompletedTask;
        }, (context.Response, id));

        var began = clock.GetTimestamp();
        TurnOrigin.Begin(id);
        using (logger.BeginScope(new KeyValuePair<string, object>[] { new(TurnOrigin.LogProperty, id) }))
        {
            await next(context);
            if (logger.IsEnabled(LogLevel.Debug))
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
                var milliseconds = (long)clock.GetElapsedTime(began).TotalMilliseconds;
                LogAnswered(context.Request.Method, route, context.Response.StatusCode, milliseconds);
            }
        }
    }

    [LoggerMessage(EventId = 9300, Level = LogLevel.Debug, Message = "{Method} {Route} was answered with {Status} in {Milliseconds} ms")]
    private partial void LogAnswered(string method, string route, int status, long milliseconds);
}

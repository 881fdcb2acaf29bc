using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Authentication.ApiKeys;

namespace ExitBot.Bot.Api;

/// <summary>Counts the calls of each key in whole minutes from its first one. In memory: each instance counts for itself.</summary>
internal sealed class ApiQuotas(LimitMetrics metrics, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (DateTimeOffset Ends, int Calls)> _windows = [];

    /// <returns>Null: go on. Else how long to wait.</returns>
    public TimeSpan? Take(ApiCaller caller)
    {
        if (caller.PerMinute is not { } limit)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        lock (_windows)
        {
            if (!_windows.TryGetValue(caller.Name, out var window) || window.Ends <= now)
            {
                window = (now + Window, Calls: 0);
            }

            if (window.Calls >= limit)
            {
                metrics.Refused("key_minute");
                return window.Ends - now;
            }

            _windows[caller.Name] = window with { Calls = window.Calls + 1 };
            return null;
        }
    }
}

/// <summary>Runs before every endpoint under /api/v1, after authentication.</summary>
internal sealed class ApiQuotaFilter(ApiQuotas quotas) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<ApiCaller>() is { } caller && quotas.Take(caller) is { } wait
            ? ValueTask.FromResult<object?>(ApiProblems.TooMany(
                context.HttpContext.Response, wait, $"This key may call {caller.PerMinute} times a minute. Retry-After says when it goes on."))
            : next(context);
}

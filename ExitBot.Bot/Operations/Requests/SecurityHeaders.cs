using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Operations.Requests;

/// <summary>Headers of every answer. An endpoint that needs something else (a page with scripts, say) sets its own first.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing may be loaded, framed or run: right for JSON and texts.</summary>
    public const string StrictPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy = "Permissions-Policy";
    private const string ReferrerPolicy = "Referrer-Policy";
    private const string OpenerPolicy = "Cross-Origin-Opener-Policy";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => AddTo(((HttpContext)state).Response.Headers), context);
        return next(context);
    });

    private static Task AddTo(IHeaderDictionary headers)
    {
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, StrictPolicy);
        headers.TryAdd(ReferrerPolicy, "no-referrer");
        headers.TryAdd(OpenerPolicy, "same-origin");
        headers.TryAdd(PermissionsPolicy, "camera=(), geolocation=(), microphone=()");
        return Task.CompletedTask;
    }
}

using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Api.OpenApi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Api;

internal static class ApiServiceCollectionExtensions
{
    public const string Prefix = "/api/v1";

    private const int LargestBody = 256 * 1024;

    /// <summary>Registers what all resources of the REST API share. Needs the API keys and problem details.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));

        // By default only Development hears what was wrong with a body; the others get a bare 400.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddResponseCompression(options =>
        {
            // Nothing secret stands beside what a caller has written: keys and tokens are in no answer that quotes one.
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", "application/problem+json", "text/csv", "text/markdown"];
        });
        services.AddSingleton<ApiQuotas>();
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>());
        services.AddOptions<SessionLimitOptions>().BindConfiguration(SessionLimitOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SessionLimitOptions>, SessionLimitOptionsValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LimitMetrics>();
        services.AddSingleton<UserRateLimits>();
        services.AddSingleton<SessionLoad>();
        services.AddApiDocument();
        return services;
    }

    /// <summary>Refusals with a body, and callers with a name. First in the pipeline, and for everything that is served.</summary>
    public static void UseApi(this IApplicationBuilder app) => app
        .UseWhen(static context => context.Request.Path.StartsWithSegments(Prefix), static api => api.UseResponseCompression())
        .UseExceptionHandler()
        .UseStatusCodePages()
        .UseAuthentication()
        .UseAuthorization();

    /// <summary>
    /// The group that every resource maps its endpoints into. It limits bodies and calls; who may call is said by each endpoint
    /// (<c>RequireApiRole</c>), because that differs.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        return routes.MapGroup(Prefix)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter<RouteGroupBuilder, ApiQuotaFilter>()
            .Refuses(StatusCodes.Status401Unauthorized, "No key, an unknown one or an expired one.")
            .Refuses(StatusCodes.Status403Forbidden, "The key lacks the role.")
            .Refuses(StatusCodes.Status429TooManyRequests, "More calls than the key may make in a minute; Retry-After says when it goes on.");
    }
}

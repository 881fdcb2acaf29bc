using ExitBot.Bot.Api.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

internal static class HealthServiceCollectionExtensions
{
    public const string Path = "/health";

    /// <summary>Tag of the checks that /health/ready waits for.</summary>
    public const string Ready = "ready";

    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(2);

    /// <summary>Registers what is checked. A capability adds its own with <c>AddHealthChecks().AddCheck</c> and, where nobody can be served without it, the tag.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>());
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: LongestCheck)
            .AddCheck<MigrationHealth>("migrations", tags: [Ready], timeout: LongestCheck)
            .AddCheck<BacklogHealth>("outbox", tags: [Ready], timeout: LongestCheck)
            .AddCheck<DiskHealth>("disk", tags: [Ready], timeout: LongestCheck)
            .AddCheck<ModelHealth>("model", tags: [Ready], timeout: LongestCheck);
        services.AddSingleton<MigrationHealth>();
        services.AddSingleton<HealthBoard>();
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Path).WithTags("Health");
        Describe(health.MapGet("", HealthEndpoints.WholeAsync), "Says how the service and what it depends on are");
        Describe(health.MapGet("/ready", HealthEndpoints.ReadyAsync), "Says whether callers should be sent here");
        Describe(health.MapGet("/live", HealthEndpoints.LiveAsync), "Says whether the process answers; it asks nothing else");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string summary) => endpoint
        .WithSummary(summary)
        .WithDescription("Members beside status are for local callers, monitoring networks and the role operator. 503: unhealthy.")
        .Produces<HealthAnswer>()
        .Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable)
        .Example(StatusCodes.Status200OK, HealthAnswer.Example);
}

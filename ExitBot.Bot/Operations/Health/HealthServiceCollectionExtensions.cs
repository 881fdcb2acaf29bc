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
        var health = routes.MapGroup(Path).ExcludeFromDescription();
        health.MapGet("", HealthEndpoints.WholeAsync);
        health.MapGet("/ready", HealthEndpoints.ReadyAsync);
        health.MapGet("/live", HealthEndpoints.LiveAsync);
    }
}

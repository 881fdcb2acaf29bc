using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Requests;

internal static class RequestsExtensions
{
    private static readonly TimeSpan HttpsRememberedFor = TimeSpan.FromDays(365);

    /// <summary>Registers limits of the server, proxies, and what every answer carries.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>());
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>());
        services.Configure<HstsOptions>(hsts => hsts.MaxAge = HttpsRememberedFor);
        return services;
    }

    /// <summary>First in the pipeline: who calls, and what every answer carries, errors too.</summary>
    public static void UseRequests(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value is { Networks.Length: > 0 } proxy)
        {
            app.UseForwardedHeaders(proxy.ToForwardedHeaders());
        }

        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }
}

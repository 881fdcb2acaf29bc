using Microsoft.SemanticKernel;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A kernel in the application's own services.</summary>
public static class KernelServiceCollectionExtensions
{
    /// <summary>Each resolved kernel is a new one, with the plugins and filters that are registered.</summary>
    public static IKernelBuilder AddKernel(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddTransient<KernelPluginCollection>();
        services.AddTransient<Kernel>();
        return new KernelBuilder(services);
    }
}

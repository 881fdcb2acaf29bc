using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel;

public static partial class KernelExtensions
{
    public static IKernelBuilderPlugins Add(this IKernelBuilderPlugins plugins, KernelPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return plugins.Register(_ => plugin);
    }

    /// <summary>The object is created from the services when the kernel is.</summary>
    public static IKernelBuilderPlugins AddFromType<T>(this IKernelBuilderPlugins plugins, string? pluginName = null) =>
        plugins.Register(services => KernelPluginFactory.CreateFromType<T>(pluginName, services));

    public static IKernelBuilderPlugins AddFromObject(this IKernelBuilderPlugins plugins, object target, string? pluginName = null) =>
        plugins.Register(services => KernelPluginFactory.CreateFromObject(target, pluginName, LoggersOf(services)));

    public static IKernelBuilderPlugins AddFromFunctions(this IKernelBuilderPlugins plugins, string pluginName, IEnumerable<KernelFunction>? functions = null) =>
        plugins.AddFromFunctions(pluginName, description: null, functions);

    public static IKernelBuilderPlugins AddFromFunctions(
        this IKernelBuilderPlugins plugins,
        string pluginName,
        string? description,
        IEnumerable<KernelFunction>? functions = null) =>
        plugins.Register(_ => KernelPluginFactory.CreateFromFunctions(pluginName, description, functions));

    private static IKernelBuilderPlugins Register(this IKernelBuilderPlugins plugins, Func<IServiceProvider, KernelPlugin> create)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        plugins.Services.AddSingleton(create);
        return plugins;
    }

    private static ILoggerFactory? LoggersOf(IServiceProvider? services) => services?.GetService<ILoggerFactory>();
}

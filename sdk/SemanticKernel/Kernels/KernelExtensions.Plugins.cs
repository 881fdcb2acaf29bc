namespace Microsoft.SemanticKernel;

public static partial class KernelExtensions
{
    public static KernelPlugin AddFromType<T>(this ICollection<KernelPlugin> plugins, string? pluginName = null, IServiceProvider? serviceProvider = null) =>
        plugins.AddAndReturn(KernelPluginFactory.CreateFromType<T>(pluginName, serviceProvider));

    public static KernelPlugin AddFromObject(
        this ICollection<KernelPlugin> plugins,
        object target,
        string? pluginName = null,
        IServiceProvider? serviceProvider = null) =>
        plugins.AddAndReturn(KernelPluginFactory.CreateFromObject(target, pluginName, LoggersOf(serviceProvider)));

    public static KernelPlugin AddFromFunctions(this ICollection<KernelPlugin> plugins, string pluginName, IEnumerable<KernelFunction>? functions = null) =>
        plugins.AddFromFunctions(pluginName, description: null, functions);

    public static KernelPlugin AddFromFunctions(
        this ICollection<KernelPlugin> plugins,
        string pluginName,
        string? description,
        IEnumerable<KernelFunction>? functions = null) =>
        plugins.AddAndReturn(KernelPluginFactory.CreateFromFunctions(pluginName, description, functions));

    private static KernelPlugin AddAndReturn(this ICollection<KernelPlugin> plugins, KernelPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        plugins.Add(plugin);
        return plugin;
    }
}

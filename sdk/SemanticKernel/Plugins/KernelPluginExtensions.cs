using System.Diagnostics.CodeAnalysis;

namespace Microsoft.SemanticKernel;

/// <summary>Looking up functions. Without a plugin's name every plugin is searched.</summary>
public static class KernelPluginExtensions
{
    public static bool Contains(this IReadOnlyKernelPluginCollection plugins, string pluginName)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        return plugins.TryGetPlugin(pluginName, out _);
    }

    public static bool Contains(this KernelPlugin plugin, string functionName)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return plugin.TryGetFunction(functionName, out _);
    }

    public static bool Contains(this KernelPlugin plugin, KernelFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return plugin.Contains(function.Name);
    }

    /// <exception cref="KeyNotFoundException">There is no such function.</exception>
    public static KernelFunction GetFunction(this IReadOnlyKernelPluginCollection plugins, string? pluginName, string functionName) =>
        plugins.TryGetFunction(pluginName, functionName, out var function)
            ? function
            : throw new KeyNotFoundException(
                "The plugin collection does not contain a plugin and/or function with the specified names. "
                + $"Plugin name - '{pluginName}', function name - '{functionName}'.");

    public static bool TryGetFunction(
        this IReadOnlyKernelPluginCollection plugins,
        string? pluginName,
        string functionName,
        [NotNullWhen(true)] out KernelFunction? function)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentException.ThrowIfNullOrWhiteSpace(functionName);
        function = null;
        if (!string.IsNullOrWhiteSpace(pluginName))
        {
            return plugins.TryGetPlugin(pluginName, out var plugin) && plugin.TryGetFunction(functionName, out function);
        }

        foreach (var plugin in plugins)
        {
            if (plugin.TryGetFunction(functionName, out function))
            {
                return true;
            }
        }

        return false;
    }

    public static IList<KernelFunctionMetadata> GetFunctionsMetadata(this IEnumerable<KernelPlugin> plugins)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        return [.. plugins.SelectMany(plugin => plugin.GetFunctionsMetadata())];
    }
}

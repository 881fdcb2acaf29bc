namespace Microsoft.SemanticKernel;

/// <summary>Building a kernel and giving it plugins.</summary>
public static partial class KernelExtensions
{
    public static Kernel Build(this IKernelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder is KernelBuilder own
            ? own.Build()
            : throw new InvalidOperationException($"Build is not permitted on '{builder.GetType()}'. Begin with Kernel.CreateBuilder.");
    }

    public static KernelPlugin ImportPluginFromType<T>(this Kernel kernel, string? pluginName = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return kernel.Plugins.AddFromType<T>(pluginName, kernel.Services);
    }

    public static KernelPlugin ImportPluginFromObject(this Kernel kernel, object target, string? pluginName = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return kernel.Plugins.AddFromObject(target, pluginName, kernel.Services);
    }

    public static KernelPlugin ImportPluginFromFunctions(this Kernel kernel, string pluginName, IEnumerable<KernelFunction>? functions = null) =>
        kernel.ImportPluginFromFunctions(pluginName, description: null, functions);

    public static KernelPlugin ImportPluginFromFunctions(this Kernel kernel, string pluginName, string? description, IEnumerable<KernelFunction>? functions = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return kernel.Plugins.AddFromFunctions(pluginName, description, functions);
    }
}

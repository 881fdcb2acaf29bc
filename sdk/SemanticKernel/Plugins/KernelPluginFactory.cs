using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel;

/// <summary>Makes plugins of objects with [KernelFunction] methods, and of functions.</summary>
public static class KernelPluginFactory
{
    private const BindingFlags AnyMethod = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static KernelPlugin CreateFromType<T>(string? pluginName = null, IServiceProvider? serviceProvider = null) =>
        CreateFromType(typeof(T), pluginName, serviceProvider);

    /// <summary>The constructor's arguments come from the services.</summary>
    public static KernelPlugin CreateFromType(Type instanceType, string? pluginName = null, IServiceProvider? serviceProvider = null)
    {
        ArgumentNullException.ThrowIfNull(instanceType);
        var services = serviceProvider ?? NoServices.Instance;
        return CreateFromObject(ActivatorUtilities.CreateInstance(services, instanceType), pluginName, services.GetService<ILoggerFactory>());
    }

    /// <exception cref="ArgumentException">The object has no such method.</exception>
    public static KernelPlugin CreateFromObject(object target, string? pluginName = null, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        var type = target.GetType();
        KernelFunction[] functions =
        [
            .. type.GetMethods(AnyMethod)
                .Where(method => method.GetCustomAttribute<KernelFunctionAttribute>() is not null)
                .Select(method => KernelFunctionFactory.CreateFromMethod(method, target, loggerFactory: loggerFactory)),
        ];

        return functions.Length == 0
            ? throw new ArgumentException($"The {type} instance doesn't implement any [KernelFunction]-attributed methods.")
            : CreateFromFunctions(pluginName ?? NameOf(type), type.GetCustomAttribute<DescriptionAttribute>()?.Description, functions);
    }

    public static KernelPlugin CreateFromFunctions(string pluginName, IEnumerable<KernelFunction>? functions) =>
        CreateFromFunctions(pluginName, description: null, functions);

    public static KernelPlugin CreateFromFunctions(string pluginName, string? description = null, IEnumerable<KernelFunction>? functions = null) =>
        new DefaultKernelPlugin(pluginName, description, functions);

    private static string NameOf(Type type) =>
        string.Join('_', type.GenericTypeArguments.Prepend(type).Select(part => part.Name.Split('`')[0]));
}

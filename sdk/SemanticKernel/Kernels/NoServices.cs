using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>The services of a kernel that was given none.</summary>
internal sealed class NoServices : IKeyedServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => EmptyListOf(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => EmptyListOf(serviceType);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException($"No service for type '{serviceType}' has been registered.");

    private static Array? EmptyListOf(Type serviceType) =>
        serviceType.IsGenericType && serviceType.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? Array.CreateInstance(serviceType.GenericTypeArguments[0], 0)
            : null;
}

using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

/// <summary>Collects services and plugins. Connectors add themselves by extension methods.</summary>
public interface IKernelBuilder
{
    IServiceCollection Services { get; }

    IKernelBuilderPlugins Plugins { get; }
}

/// <summary>The plugins of a kernel to be; extension methods add to it.</summary>
public interface IKernelBuilderPlugins
{
    IServiceCollection Services { get; }
}

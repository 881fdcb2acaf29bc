using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.SemanticKernel;

internal sealed class KernelBuilder : IKernelBuilder, IKernelBuilderPlugins
{
    private readonly bool _buildsItself = true;

    public KernelBuilder() => Services = new ServiceCollection();

    /// <summary>Over the application's services: the kernel comes from its provider, not from Build.</summary>
    public KernelBuilder(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        Services = services;
        _buildsItself = false;
    }

    public IServiceCollection Services { get; }

    public IKernelBuilderPlugins Plugins => this;

    public Kernel Build()
    {
        if (!_buildsItself)
        {
            throw new InvalidOperationException(
                "Build is not permitted on instances returned from AddKernel. Resolve the Kernel from the service provider.");
        }

        return new Kernel(Services.Count == 0 ? null : Services.BuildServiceProvider());
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.SemanticKernel;

/// <summary>Services, plugins and filters of one operation. Cheap to create; not to be changed by two operations at once.</summary>
public sealed class Kernel
{
    private CultureInfo _culture = CultureInfo.InvariantCulture;
    private KernelPluginCollection? _plugins;
    private List<IFunctionInvocationFilter>? _functionFilters;
    private List<IAutoFunctionInvocationFilter>? _autoFunctionFilters;
    private Dictionary<string, object?>? _data;

    public Kernel(IServiceProvider? services = null, KernelPluginCollection? plugins = null)
    {
        Services = services ?? NoServices.Instance;
        _plugins = plugins ?? Services.GetService<KernelPluginCollection>() ?? RegisteredPlugins(Services);
        AddRegistered(FunctionInvocationFilters);
        AddRegistered(AutoFunctionInvocationFilters);
    }

    public IServiceProvider Services { get; }

    public KernelPluginCollection Plugins => _plugins ??= [];

    public IList<IFunctionInvocationFilter> FunctionInvocationFilters => _functionFilters ??= [];

    public IList<IAutoFunctionInvocationFilter> AutoFunctionInvocationFilters => _autoFunctionFilters ??= [];

    public ILoggerFactory LoggerFactory => Services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    /// <summary>How arguments are read and results written as text. Null sets the invariant culture.</summary>
    [AllowNull]
    public CultureInfo Culture
    {
        get => _culture;
        set => _culture = value ?? CultureInfo.InvariantCulture;
    }

    /// <summary>Anything that functions and filters of this kernel share.</summary>
    public IDictionary<string, object?> Data => _data ??= [];

    public static IKernelBuilder CreateBuilder() => new KernelBuilder();

    /// <summary>A kernel with the same services whose plugins, filters and data can be changed on their own.</summary>
    public Kernel Clone() => new(Services, _plugins is { Count: > 0 } ? new KernelPluginCollection(_plugins) : null)
    {
        _functionFilters = _functionFilters is null ? null : [.. _functionFilters],
        _autoFunctionFilters = _autoFunctionFilters is null ? null : [.. _autoFunctionFilters],
        _data = _data is null ? null : new Dictionary<string, object?>(_data),
        _culture = _culture,
    };

    /// <exception cref="KernelException">The service is not registered.</exception>
    public T GetRequiredService<T>(object? serviceKey = null)
        where T : class
    {
        if (serviceKey is null)
        {
            return Services.GetService<T>()
                ?? GetAllServices<T>().LastOrDefault()
                ?? throw new KernelException($"Service of type '{typeof(T)}' not registered.");
        }

        if (Services is not IKeyedServiceProvider keyed)
        {
            throw new KernelException($"Key '{serviceKey}' specified but service provider '{Services}' is not a {nameof(IKeyedServiceProvider)}.");
        }

        return keyed.GetKeyedService<T>(serviceKey)
            ?? throw new KernelException($"Service of type '{typeof(T)}' and key '{serviceKey}' not registered.");
    }

    /// <summary>Those with a key as well.</summary>
    public IEnumerable<T> GetAllServices<T>()
        where T : class =>
        Services is IKeyedServiceProvider keyed
            ? Services.GetServices<T>().Concat(keyed.GetKeyedServices<T>(KeyedService.AnyKey))
            : Services.GetServices<T>();

    public Task<FunctionResult> InvokeAsync(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        return function.InvokeAsync(this, arguments, cancellationToken);
    }

    public Task<FunctionResult> InvokeAsync(string? pluginName, string functionName, KernelArguments? arguments = null, CancellationToken cancellationToken = default) =>
        InvokeAsync(Find(pluginName, functionName), arguments, cancellationToken);

    public Task<TResult?> InvokeAsync<TResult>(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        return function.InvokeAsync<TResult>(this, arguments, cancellationToken);
    }

    public Task<TResult?> InvokeAsync<TResult>(
        string? pluginName,
        string functionName,
        KernelArguments? arguments = null,
        CancellationToken cancellationToken = default) =>
        InvokeAsync<TResult>(Find(pluginName, functionName), arguments, cancellationToken);

    private static KernelPluginCollection? RegisteredPlugins(IServiceProvider services) =>
        services.GetService<IEnumerable<KernelPlugin>>()?.ToArray() is { Length: > 0 } plugins ? new KernelPluginCollection(plugins) : null;

    private KernelFunction Find(string? pluginName, string functionName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(functionName);
        return Plugins.GetFunction(pluginName, functionName);
    }

    private void AddRegistered<TFilter>(IList<TFilter> filters)
    {
        foreach (var filter in Services.GetService<IEnumerable<TFilter>>() ?? [])
        {
            filters.Add(filter);
        }
    }
}

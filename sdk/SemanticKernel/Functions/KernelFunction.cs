using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel;

/// <summary>Something that code or a model can call by name with named arguments.</summary>
public abstract class KernelFunction : FullyQualifiedAIFunction
{
    private KernelJsonSchema? _schema;

    internal KernelFunction(KernelFunctionMetadata metadata)
        : base(metadata)
    {
    }

    /// <summary>Without the plugin's name.</summary>
    public new string Name => Metadata.Name;

    /// <summary>Null until the function is in a plugin.</summary>
    public string? PluginName => Metadata.PluginName;

    public override string Description => Metadata.Description;

    public override JsonElement JsonSchema => (_schema ??= ParametersSchema.Of(Metadata.Parameters)).RootElement;

    /// <summary>The .NET method behind the function, where there is one.</summary>
    public override MethodInfo? UnderlyingMethod => null;

    /// <exception cref="KernelFunctionCanceledException">The invocation was cancelled.</exception>
    public async Task<FunctionResult> InvokeAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        arguments ??= [];
        var logger = kernel.LoggerFactory.CreateLogger(typeof(KernelFunction));
        var result = new FunctionResult(this, culture: kernel.Culture);
        logger.FunctionInvoking(PluginName, Name);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new FunctionInvocationContext(kernel, this, arguments, result) { CancellationToken = cancellationToken };
            await FilterPipeline.RunAsync(
                kernel.FunctionInvocationFilters,
                context,
                (filter, current, next) => filter.OnFunctionInvocationAsync(current, next),
                async current => current.Result = result = await InvokeCoreAsync(kernel, current.Arguments, cancellationToken));
            logger.FunctionSucceeded(PluginName, Name);
            return context.Result;
        }
        catch (OperationCanceledException cancelled)
        {
            logger.FunctionFailed(PluginName, Name, nameof(OperationCanceledException));
            throw WithItsData(new KernelFunctionCanceledException(kernel, this, arguments, result, cancelled), cancelled);
        }
        catch (Exception exception)
        {
            logger.FunctionFailed(PluginName, Name, exception.GetType().Name);
            throw;
        }
    }

    /// <exception cref="InvalidCastException">The result is of another type.</exception>
    public async Task<TResult?> InvokeAsync<TResult>(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) =>
        (await InvokeAsync(kernel, arguments, cancellationToken)).GetValue<TResult>();

    /// <param name="kernel">Used by every call; null makes one per call from the call's services.</param>
    [Experimental("SKEXP0001")]
    public AIFunction AsAIFunction(Kernel? kernel = null) => kernel is null ? this : new KernelBoundAIFunction(this, kernel);

    /// <summary>The same function as a member of a plugin.</summary>
    public abstract KernelFunction Clone(string? pluginName = null);

    public override string ToString() => FunctionName.Join(PluginName, Name, ".");

    protected abstract ValueTask<FunctionResult> InvokeCoreAsync(Kernel kernel, KernelArguments arguments, CancellationToken cancellationToken);

    /// <summary>The call by Microsoft.Extensions.AI, which has no kernel: one is made from its services.</summary>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var result = await InvokeAsync(new Kernel(arguments.Services), new KernelArguments(arguments), cancellationToken);
        return result.Value is { } value ? JsonSerializer.SerializeToElement(value, value.GetType(), JsonSerializerOptions) : null;
    }

    private static KernelFunctionCanceledException WithItsData(KernelFunctionCanceledException exception, Exception source)
    {
        foreach (DictionaryEntry entry in source.Data)
        {
            exception.Data.Add(entry.Key, entry.Value);
        }

        return exception;
    }
}

using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel;

/// <summary>Makes functions of .NET methods.</summary>
public static class KernelFunctionFactory
{
    public static KernelFunction CreateFromMethod(
        Delegate method,
        string? functionName = null,
        string? description = null,
        IEnumerable<KernelParameterMetadata>? parameters = null,
        KernelReturnParameterMetadata? returnParameter = null,
        ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        return CreateFromMethod(method.Method, method.Target, functionName, description, parameters, returnParameter, loggerFactory);
    }

    public static KernelFunction CreateFromMethod(Delegate method, KernelFunctionFromMethodOptions? options)
    {
        ArgumentNullException.ThrowIfNull(method);
        return CreateFromMethod(method.Method, method.Target, options);
    }

    /// <param name="target">The object of an instance method.</param>
    /// <param name="functionName">Null: the name of the attribute, or of the method without Async.</param>
    /// <param name="parameters">Null: as the signature says.</param>
    public static KernelFunction CreateFromMethod(
        MethodInfo method,
        object? target = null,
        string? functionName = null,
        string? description = null,
        IEnumerable<KernelParameterMetadata>? parameters = null,
        KernelReturnParameterMetadata? returnParameter = null,
        ILoggerFactory? loggerFactory = null) =>
        CreateFromMethod(method, target, new KernelFunctionFromMethodOptions
        {
            FunctionName = functionName,
            Description = description,
            Parameters = parameters,
            ReturnParameter = returnParameter,
            LoggerFactory = loggerFactory,
        });

    public static KernelFunction CreateFromMethod(MethodInfo method, object? target, KernelFunctionFromMethodOptions? options) =>
        KernelFunctionFromMethod.Create(method, target, options ?? new KernelFunctionFromMethodOptions());
}

using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel;

/// <summary>How one parameter of a method gets its value. Without metadata it is unknown to the model.</summary>
internal sealed record MethodArgument(Func<MethodCall, object?> Bind, KernelParameterMetadata? Metadata)
{
    public static MethodArgument For(MethodInfo method, ParameterInfo parameter)
    {
        if (FromTheCall(method, parameter.ParameterType) is { } bind)
        {
            return new MethodArgument(bind, null);
        }

        return parameter.GetCustomAttribute<FromKernelServicesAttribute>() is { } attribute
            ? new MethodArgument(call => FromServices(call.Kernel.Services, parameter, attribute.ServiceKey), null)
            : Named(method, parameter);
    }

    private static Func<MethodCall, object?>? FromTheCall(MethodInfo method, Type type) => type switch
    {
        _ when type == typeof(KernelFunction) => call => call.Function,
        _ when type == typeof(Kernel) => call => call.Kernel,
        _ when type == typeof(KernelArguments) => call => call.Arguments,
        _ when type == typeof(CancellationToken) => call => call.CancellationToken,
        _ when type == typeof(CultureInfo) || type == typeof(IFormatProvider) => call => call.Kernel.Culture,
        _ when type == typeof(ILoggerFactory) => call => call.Kernel.LoggerFactory,
        _ when type == typeof(ILogger) => call => call.Kernel.LoggerFactory.CreateLogger(method.DeclaringType ?? typeof(KernelFunction)),
        _ => null,
    };

    private static object? FromServices(IServiceProvider services, ParameterInfo parameter, object? key)
    {
        var service = services is IKeyedServiceProvider keyed
            ? keyed.GetKeyedService(parameter.ParameterType, key)
            : services.GetService(parameter.ParameterType);
        return service ?? (parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new KernelException(
                $"Missing service for function parameter '{parameter.Name}'",
                new ArgumentException("Missing service for function parameter", parameter.Name)));
    }

    private static MethodArgument Named(MethodInfo method, ParameterInfo parameter)
    {
        var name = ValidName.Sanitized(parameter.Name ?? string.Empty);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new KernelException($"Function '{method.Name}' is not supported by the kernel. A parameter has no name.");
        }

        return new MethodArgument(call => FromArguments(call, parameter, name), new KernelParameterMetadata(name)
        {
            Description = parameter.GetCustomAttribute<DescriptionAttribute>()?.Description,
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue?.ToString() : null,
            IsRequired = !parameter.IsOptional,
            ParameterType = parameter.ParameterType,
        });
    }

    private static object? FromArguments(MethodCall call, ParameterInfo parameter, string name)
    {
        if (call.Arguments.TryGetValue(name, out var value))
        {
            return ValueConverter.Convert(name, value, parameter.ParameterType, call.Kernel.Culture);
        }

        return parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new KernelException(
                $"Missing argument for function parameter '{name}'",
                new ArgumentException("Missing argument for function parameter", name));
    }
}

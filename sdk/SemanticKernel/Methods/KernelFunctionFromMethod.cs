using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Reflection;

namespace Microsoft.SemanticKernel;

/// <summary>A .NET method as a function: arguments by name, everything else from the kernel.</summary>
internal sealed class KernelFunctionFromMethod : KernelFunction
{
    private readonly MethodInfo _method;
    private readonly object? _target;
    private readonly MethodArgument[] _arguments;
    private readonly MethodResult _result;

    private KernelFunctionFromMethod(MethodInfo method, object? target, MethodArgument[] arguments, MethodResult result, KernelFunctionMetadata metadata)
        : base(metadata)
    {
        _method = method;
        _target = target;
        _arguments = arguments;
        _result = result;
    }

    public override MethodInfo? UnderlyingMethod => _method;

    public static KernelFunctionFromMethod Create(MethodInfo method, object? target, KernelFunctionFromMethodOptions options)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (!method.IsStatic && target is null)
        {
            throw new ArgumentNullException(nameof(target), "Target must not be null for an instance method.");
        }

        if (method.ContainsGenericParameters)
        {
            throw new KernelException($"Function '{method.Name}' is not supported by the kernel. Open generic methods are not supported.");
        }

        var arguments = Array.ConvertAll(method.GetParameters(), parameter => MethodArgument.For(method, parameter));
        var result = MethodResult.Of(method);
        return new KernelFunctionFromMethod(method, target, arguments, result, new KernelFunctionMetadata(options.FunctionName ?? NameOf(method))
        {
            Description = options.Description ?? DescriptionOf(method),
            Parameters = DistinctlyNamed(options.Parameters ?? arguments.Select(argument => argument.Metadata).OfType<KernelParameterMetadata>()),
            ReturnParameter = options.ReturnParameter ?? new KernelReturnParameterMetadata
            {
                ParameterType = Nullable.GetUnderlyingType(result.Type) ?? result.Type,
                Description = DescriptionOf(method.ReturnParameter),
            },
            AdditionalProperties = options.AdditionalMetadata ?? ReadOnlyDictionary<string, object?>.Empty,
        });
    }

    public override KernelFunction Clone(string? pluginName = null) =>
        new KernelFunctionFromMethod(_method, _target, _arguments, _result, new KernelFunctionMetadata(Metadata) { PluginName = pluginName });

    protected override async ValueTask<FunctionResult> InvokeCoreAsync(Kernel kernel, KernelArguments arguments, CancellationToken cancellationToken)
    {
        var call = new MethodCall(this, kernel, arguments, cancellationToken);
        var values = Array.ConvertAll(_arguments, argument => argument.Bind(call));
        var returned = _method.Invoke(_target, BindingFlags.DoNotWrapExceptions, binder: null, values, culture: null);
        var value = await _result.AwaitAsync(returned);
        return value as FunctionResult ?? new FunctionResult(this, value, kernel.Culture);
    }

    private static string NameOf(MethodInfo method)
    {
        const string Suffix = "Async";
        if (method.GetCustomAttribute<KernelFunctionAttribute>()?.Name?.Trim() is { Length: > 0 } given)
        {
            return given;
        }

        var name = ValidName.Sanitized(method.Name);
        return MethodResult.IsAsynchronous(method.ReturnType) && name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length
            ? name[..^Suffix.Length]
            : name;
    }

    private static string? DescriptionOf(ICustomAttributeProvider source) =>
        source.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>().FirstOrDefault()?.Description;

    private static KernelParameterMetadata[] DistinctlyNamed(IEnumerable<KernelParameterMetadata> parameters)
    {
        KernelParameterMetadata[] list = [.. parameters];
        var twice = list.GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? list : throw new ArgumentException($"The function has two or more parameters with the same name '{twice.Key}'");
    }
}

using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Microsoft.SemanticKernel;

/// <summary>A function of Microsoft.Extensions.AI as one of a kernel.</summary>
internal sealed class AIFunctionKernelFunction : KernelFunction
{
    private readonly AIFunction _function;

    public AIFunctionKernelFunction(AIFunction function)
        : this(function, MetadataOf(function))
    {
    }

    private AIFunctionKernelFunction(AIFunction function, KernelFunctionMetadata metadata)
        : base(metadata) => _function = function;

    public override KernelFunction Clone(string? pluginName = null) =>
        new AIFunctionKernelFunction(_function, new KernelFunctionMetadata(Metadata) { PluginName = pluginName });

    protected override async ValueTask<FunctionResult> InvokeCoreAsync(Kernel kernel, KernelArguments arguments, CancellationToken cancellationToken)
    {
        var handedOn = new AIFunctionArguments(arguments) { Services = kernel.Services };
        return new FunctionResult(this, await _function.InvokeAsync(handedOn, cancellationToken), kernel.Culture);
    }

    private static KernelFunctionMetadata MetadataOf(AIFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new KernelFunctionMetadata(function.Name)
        {
            Description = function.Description,
            Parameters = [.. ParametersOf(function.JsonSchema)],
        };
    }

    private static IEnumerable<KernelParameterMetadata> ParametersOf(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
        {
            yield break;
        }

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        foreach (var property in properties.EnumerateObject())
        {
            yield return new KernelParameterMetadata(property.Name)
            {
                Description = property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("description", out var text) ? text.GetString() : null,
                IsRequired = required.Contains(property.Name),
                Schema = KernelJsonSchema.Parse(property.Value.GetRawText()),
            };
        }
    }
}

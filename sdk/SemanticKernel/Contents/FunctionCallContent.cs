using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>A function call that the model asks for.</summary>
public sealed class FunctionCallContent : KernelContent
{
    [JsonConstructor]
    public FunctionCallContent(string functionName, string? pluginName = null, string? id = null, KernelArguments? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(functionName);
        FunctionName = functionName;
        PluginName = pluginName;
        Id = id;
        Arguments = arguments;
    }

    public string? Id { get; }

    public string? PluginName { get; }

    public string FunctionName { get; }

    public KernelArguments? Arguments { get; }

    /// <summary>Why the call cannot be made: the model's arguments are no JSON.</summary>
    [JsonIgnore]
    public Exception? Exception { get; init; }

    public static IEnumerable<FunctionCallContent> GetFunctionCalls(ChatMessageContent messageContent)
    {
        ArgumentNullException.ThrowIfNull(messageContent);
        return messageContent.Items.OfType<FunctionCallContent>();
    }

    /// <exception cref="KeyNotFoundException">The kernel has no such function.</exception>
    public async Task<FunctionResultContent> InvokeAsync(Kernel kernel, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (Exception is not null)
        {
            throw Exception;
        }

        var function = kernel.Plugins.GetFunction(PluginName, FunctionName);
        return new FunctionResultContent(this, await function.InvokeAsync(kernel, Arguments, cancellationToken));
    }
}

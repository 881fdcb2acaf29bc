using System.Text.Json.Serialization;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel;

/// <summary>What a function call gave, for the model to read.</summary>
public sealed class FunctionResultContent : KernelContent
{
    [JsonConstructor]
    public FunctionResultContent(string? functionName = null, string? pluginName = null, string? callId = null, object? result = null)
    {
        FunctionName = functionName;
        PluginName = pluginName;
        CallId = callId;
        Result = result;
    }

    public FunctionResultContent(FunctionCallContent functionCall, object? result = null)
        : this(functionCall?.FunctionName, functionCall?.PluginName, functionCall?.Id, result) =>
        ArgumentNullException.ThrowIfNull(functionCall);

    public FunctionResultContent(FunctionCallContent functionCall, FunctionResult result)
        : this(functionCall, result?.Value) => InnerContent = result;

    public string? CallId { get; }

    public string? PluginName { get; }

    public string? FunctionName { get; }

    /// <summary>A value, or the exception that the call failed with.</summary>
    public object? Result { get; }

    public ChatMessageContent ToChatMessage() => new(AuthorRole.Tool, [this]);
}

using OpenAI.Chat;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>The functions that one request offers, and what happens when the model calls them.</summary>
internal sealed record OfferedTools(IReadOnlyList<ChatTool> Tools, ChatToolChoice? Choice, bool AutoInvoke, FunctionChoiceBehaviorOptions? Options)
{
    public static readonly OfferedTools Nothing = new([], Choice: null, AutoInvoke: false, Options: null);

    // A service refuses a conversation with tool calls in it when no tool is declared.
    private static readonly ChatTool Placeholder = ChatTool.CreateFunctionTool("NonInvocableTool");

    public static OfferedTools From(FunctionChoiceBehaviorConfiguration? configuration)
    {
        if (configuration is null)
        {
            return Nothing;
        }

        return configuration.Functions is { Count: > 0 } functions
            ? new(
                [.. functions.Select(function => function.Metadata.ToOpenAIFunction().ToFunctionDefinition(configuration.Options.AllowStrictSchemaAdherence))],
                ChoiceOf(configuration.Choice),
                configuration.AutoInvoke,
                configuration.Options)
            : new([Placeholder], ChatToolChoice.CreateNoneChoice(), configuration.AutoInvoke, configuration.Options);
    }

    public bool Include(FunctionCallContent call)
    {
        var name = FunctionName.Join(call.PluginName, call.FunctionName, OpenAIFunction.NameSeparator);
        return Tools.Any(tool => string.Equals(tool.FunctionName, name, StringComparison.OrdinalIgnoreCase));
    }

    private static ChatToolChoice ChoiceOf(FunctionChoice choice) =>
        choice == FunctionChoice.Auto ? ChatToolChoice.CreateAutoChoice()
        : choice == FunctionChoice.Required ? ChatToolChoice.CreateRequiredChoice()
        : choice == FunctionChoice.None ? ChatToolChoice.CreateNoneChoice()
        : throw new NotSupportedException($"Unsupported function choice '{choice}'.");
}

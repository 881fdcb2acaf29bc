using System.Text.Json;
using OpenAI.Chat;
using OpenAICompletion = OpenAI.Chat.ChatCompletion;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>OpenAI's answer in the kernel's terms.</summary>
internal static class ChatAnswer
{
    /// <param name="keepTypes">Whether arguments of calls stay JSON; otherwise they become text, which parameters of any type can be read from.</param>
    public static OpenAIChatMessageContent Read(OpenAICompletion completion, string modelId, bool keepTypes)
    {
        var content = new OpenAIChatMessageContent(completion, modelId, MetadataOf(completion));
        foreach (var call in completion.ToolCalls.Where(call => call.Kind == ChatToolCallKind.Function))
        {
            content.Items.Add(CallOf(call, keepTypes));
        }

        return content;
    }

    private static Dictionary<string, object?> MetadataOf(OpenAICompletion completion) => new()
    {
        [nameof(completion.Id)] = completion.Id,
        [nameof(completion.CreatedAt)] = completion.CreatedAt,
        [nameof(completion.SystemFingerprint)] = completion.SystemFingerprint,
        [nameof(completion.Usage)] = completion.Usage,
        [nameof(completion.Refusal)] = completion.Refusal,
        [nameof(completion.FinishReason)] = completion.FinishReason.ToString(),
        [nameof(completion.ContentTokenLogProbabilities)] = completion.ContentTokenLogProbabilities,
    };

    private static FunctionCallContent CallOf(ChatToolCall call, bool keepTypes)
    {
        var name = FunctionName.Parse(call.FunctionName, OpenAIFunction.NameSeparator);
        KernelArguments? arguments = null;
        KernelException? problem = null;
        try
        {
            arguments = ArgumentsOf(call.FunctionArguments, keepTypes);
        }
        catch (JsonException exception)
        {
            problem = new KernelException("Error: Function call arguments were invalid JSON.", exception);
        }

        return new FunctionCallContent(name.Name, name.PluginName, call.Id, arguments) { InnerContent = call, Exception = problem };
    }

    private static KernelArguments? ArgumentsOf(BinaryData json, bool keepTypes)
    {
        var arguments = JsonSerializer.Deserialize<KernelArguments>(json);
        if (arguments is not null && !keepTypes)
        {
            foreach (var name in arguments.Names.ToArray())
            {
                arguments[name] = arguments[name]?.ToString();
            }
        }

        return arguments;
    }
}

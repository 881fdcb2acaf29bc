using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.FunctionCalling;
using OpenAI.Chat;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>A conversation in OpenAI's terms.</summary>
internal static partial class ChatRequestMessages
{
    public static List<ChatMessage> Create(OpenAIPromptExecutionSettings settings, ChatHistory history)
    {
        List<ChatMessage> messages = [];
        if (!string.IsNullOrWhiteSpace(settings.ChatDeveloperPrompt) && !history.Any(message => message.Role == AuthorRole.Developer))
        {
            messages.Add(new DeveloperChatMessage(settings.ChatDeveloperPrompt));
        }

        if (!string.IsNullOrWhiteSpace(settings.ChatSystemPrompt) && !history.Any(message => message.Role == AuthorRole.System))
        {
            messages.Add(new SystemChatMessage(settings.ChatSystemPrompt));
        }

        messages.AddRange(history.SelectMany(MessagesOf));
        return messages;
    }

    private static IEnumerable<ChatMessage> MessagesOf(ChatMessageContent message) => message.Role switch
    {
        var role when role == AuthorRole.Developer => [new DeveloperChatMessage(message.Content) { ParticipantName = message.AuthorName }],
        var role when role == AuthorRole.System => [new SystemChatMessage(message.Content) { ParticipantName = message.AuthorName }],
        var role when role == AuthorRole.User => [UserMessage(message)],
        var role when role == AuthorRole.Assistant => [AssistantMessage(message)],
        var role when role == AuthorRole.Tool => ToolMessages(message),
        _ => throw new NotSupportedException($"Role {message.Role} is not supported."),
    };

    private static UserChatMessage UserMessage(ChatMessageContent message) =>
        message.Items is [TextContent only]
            ? new UserChatMessage(only.Text) { ParticipantName = message.AuthorName }
            : new UserChatMessage(message.Items.Select(TextPart)) { ParticipantName = message.AuthorName };

    private static ChatMessageContentPart TextPart(KernelContent item) => item is TextContent text
        ? ChatMessageContentPart.CreateTextPart(text.Text)
        : throw new NotSupportedException($"Unsupported chat message content type '{item.GetType()}'.");

    private static AssistantChatMessage AssistantMessage(ChatMessageContent message)
    {
        List<ChatToolCall> calls = [.. (message as OpenAIChatMessageContent)?.ToolCalls ?? []];
        foreach (var call in FunctionCallContent.GetFunctionCalls(message))
        {
            if (call.Id is not null && calls.All(known => known.Id != call.Id))
            {
                var name = FunctionName.Join(call.PluginName, call.FunctionName, OpenAIFunction.NameSeparator);
                calls.Add(ChatToolCall.CreateFunctionToolCall(call.Id, name, BinaryData.FromString(JsonSerializer.Serialize(call.Arguments))));
            }
        }

        if (calls.Count == 0)
        {
            return new AssistantChatMessage(message.Content ?? string.Empty) { ParticipantName = message.AuthorName };
        }

        var answer = new AssistantChatMessage(calls.Select(WithAcceptableName)) { ParticipantName = message.AuthorName };
        answer.Content.Add(message.Content ?? string.Empty);
        return answer;
    }

    /// <summary>A name that a model made up may have characters that the service refuses to read back.</summary>
    private static ChatToolCall WithAcceptableName(ChatToolCall call) => Unacceptable().IsMatch(call.FunctionName)
        ? ChatToolCall.CreateFunctionToolCall(call.Id, Unacceptable().Replace(call.FunctionName, "_"), call.FunctionArguments)
        : call;

    private static IEnumerable<ChatMessage> ToolMessages(ChatMessageContent message)
    {
        if (message.Metadata?.TryGetValue(OpenAIChatMessageContent.ToolIdProperty, out var id) is true && id?.ToString() is { } callId)
        {
            return [new ToolChatMessage(callId, message.Content)];
        }

        ChatMessage[] results = [.. message.Items.OfType<FunctionResultContent>().Select(result => new ToolChatMessage(result.CallId, TextOf(result)))];
        return results.Length > 0 ? results : throw new NotSupportedException("No function result provided in the tool message.");
    }

    private static string TextOf(FunctionResultContent content) => content.Result is Exception exception
        ? $"Error: Exception while invoking function. {exception.Message}"
        : FunctionCallsProcessor.ProcessFunctionResult(content.Result ?? string.Empty);

    [GeneratedRegex("[^a-zA-Z0-9_-]")]
    private static partial Regex Unacceptable();
}

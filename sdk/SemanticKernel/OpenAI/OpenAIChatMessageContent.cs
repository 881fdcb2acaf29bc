using System.Text;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;
using OpenAICompletion = OpenAI.Chat.ChatCompletion;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>An answer with the calls it asks for.</summary>
public sealed class OpenAIChatMessageContent : ChatMessageContent
{
    internal const string FunctionToolCallsProperty = "ChatResponseMessage.FunctionToolCalls";

    internal OpenAIChatMessageContent(OpenAICompletion completion, string modelId, IReadOnlyDictionary<string, object?>? metadata = null)
        : base(
            new AuthorRole(completion.Role.ToString()),
            TextsOf(completion),
            modelId,
            completion,
            Encoding.UTF8,
            WithCalls(metadata, completion.ToolCalls)) =>
        ToolCalls = completion.ToolCalls;

    /// <summary>The name under which a tool message's metadata has the id of its call.</summary>
    public static string ToolIdProperty => "ChatCompletionsToolCall.Id";

    public IReadOnlyList<ChatToolCall> ToolCalls { get; }

    private static ChatMessageContentItemCollection TextsOf(OpenAICompletion completion)
    {
        var items = new ChatMessageContentItemCollection();
        foreach (var part in completion.Content.Where(part => part.Kind == ChatMessageContentPartKind.Text))
        {
            items.Add(new TextContent(part.Text));
        }

        return items;
    }

    private static IReadOnlyDictionary<string, object?>? WithCalls(IReadOnlyDictionary<string, object?>? metadata, IReadOnlyList<ChatToolCall> calls) =>
        calls.Count == 0 ? metadata : new Dictionary<string, object?>(metadata ?? new Dictionary<string, object?>()) { [FunctionToolCallsProperty] = calls };
}

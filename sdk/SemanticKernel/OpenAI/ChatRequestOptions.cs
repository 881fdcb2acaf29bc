using System.Text.Json;
using OpenAI.Chat;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>The settings and tools of a request in OpenAI's terms.</summary>
internal static class ChatRequestOptions
{
    public static ChatCompletionOptions Create(OpenAIPromptExecutionSettings settings, OfferedTools offered)
    {
        var options = new ChatCompletionOptions
        {
            MaxOutputTokenCount = settings.MaxTokens,
            Temperature = (float?)settings.Temperature,
            TopP = (float?)settings.TopP,
            FrequencyPenalty = (float?)settings.FrequencyPenalty,
            PresencePenalty = (float?)settings.PresencePenalty,
            Seed = settings.Seed,
            EndUserId = settings.User,
            TopLogProbabilityCount = settings.TopLogprobs,
            IncludeLogProbabilities = settings.Logprobs,
            StoredOutputEnabled = settings.Store,
            ReasoningEffortLevel = ReasoningEffortOf(settings.ReasoningEffort),
            ResponseFormat = ResponseFormatOf(settings.ResponseFormat),
            ToolChoice = offered.Choice,
            AllowParallelToolCalls = offered.Options?.AllowParallelCalls,
        };

        AddEach(offered.Tools, options.Tools.Add);
        AddEach(settings.StopSequences, options.StopSequences.Add);
        AddEach(settings.TokenSelectionBiases, bias => options.LogitBiases.Add(bias.Key, bias.Value));
        AddEach(settings.Metadata, entry => options.Metadata.Add(entry.Key, entry.Value));
        return options;
    }

    /// <summary>An unknown word leaves the format to the service.</summary>
    private static ChatResponseFormat? ResponseFormatOf(object? format) => format switch
    {
        ChatResponseFormat given => given,
        string word => Named(word),
        JsonElement { ValueKind: JsonValueKind.String } word => Named(word.GetString()),
        JsonElement schema => OpenAIChatResponseFormatBuilder.GetJsonSchemaResponseFormat(schema),
        Type type => OpenAIChatResponseFormatBuilder.GetJsonSchemaResponseFormat(type),
        _ => null,
    };

    private static ChatResponseFormat? Named(string? word) => word switch
    {
        "json_object" => ChatResponseFormat.CreateJsonObjectFormat(),
        "text" => ChatResponseFormat.CreateTextFormat(),
        _ => null,
    };

    private static ChatReasoningEffortLevel? ReasoningEffortOf(object? effort) => effort switch
    {
        null => null,
        ChatReasoningEffortLevel given => given,
        JsonElement { ValueKind: JsonValueKind.String } word => ReasoningEffortOf(word.GetString()),
        string word => word.ToUpperInvariant() switch
        {
            "NONE" => ChatReasoningEffortLevel.None,
            "MINIMAL" => ChatReasoningEffortLevel.Minimal,
            "LOW" => ChatReasoningEffortLevel.Low,
            "MEDIUM" => ChatReasoningEffortLevel.Medium,
            "HIGH" => ChatReasoningEffortLevel.High,
            _ => throw new NotSupportedException($"The provided reasoning effort '{word}' is not supported."),
        },
        _ => throw new NotSupportedException($"The provided reasoning effort '{effort.GetType()}' is not supported."),
    };

    private static void AddEach<T>(IEnumerable<T>? items, Action<T> add)
    {
        foreach (var item in items ?? [])
        {
            add(item);
        }
    }
}

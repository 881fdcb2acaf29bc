using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>How a model behind an OpenAI-compatible API is asked. What is null is left to the service.</summary>
[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
public class OpenAIPromptExecutionSettings : PromptExecutionSettings
{
    private static readonly JsonSerializerOptions Permissive = new()
    {
        AllowTrailingCommas = true,
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>"none", "minimal", "low", "medium", "high", or OpenAI's ChatReasoningEffortLevel.</summary>
    [Experimental("SKEXP0010")]
    [JsonPropertyName("reasoning_effort")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? ReasoningEffort { get; set => Put(ref field, value); }

    /// <summary>0 to 2.</summary>
    [JsonPropertyName("temperature")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Temperature { get; set => Put(ref field, value); }

    /// <summary>0 to 1.</summary>
    [JsonPropertyName("top_p")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? TopP { get; set => Put(ref field, value); }

    [JsonPropertyName("presence_penalty")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? PresencePenalty { get; set => Put(ref field, value); }

    [JsonPropertyName("frequency_penalty")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? FrequencyPenalty { get; set => Put(ref field, value); }

    /// <summary>Of the answer; at least 1.</summary>
    [JsonPropertyName("max_tokens")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MaxTokens { get; set => Put(ref field, value); }

    [JsonPropertyName("stop_sequences")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IList<string>? StopSequences { get; set => Put(ref field, value); }

    [JsonPropertyName("seed")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Seed { get; set => Put(ref field, value); }

    /// <summary>"text", "json_object", a JSON schema as JsonElement, a .NET type whose schema is strict, or OpenAI's ChatResponseFormat.</summary>
    [Experimental("SKEXP0010")]
    [JsonPropertyName("response_format")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? ResponseFormat { get; set => Put(ref field, value); }

    /// <summary>Sent before a conversation that has no system message.</summary>
    [JsonPropertyName("chat_system_prompt")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ChatSystemPrompt { get; set => Put(ref field, value); }

    /// <summary>Sent before a conversation that has no developer message.</summary>
    [Experimental("SKEXP0010")]
    [JsonPropertyName("chat_developer_prompt")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ChatDeveloperPrompt { get; set => Put(ref field, value); }

    /// <summary>By token id, -100 to 100.</summary>
    [JsonPropertyName("token_selection_biases")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IDictionary<int, int>? TokenSelectionBiases { get; set => Put(ref field, value); }

    /// <summary>An id of the end user for the service's own abuse checks.</summary>
    public string? User { get; set => Put(ref field, value); }

    [Experimental("SKEXP0010")]
    [JsonPropertyName("logprobs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Logprobs { get; set => Put(ref field, value); }

    [Experimental("SKEXP0010")]
    [JsonPropertyName("top_logprobs")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TopLogprobs { get; set => Put(ref field, value); }

    [Experimental("SKEXP0010")]
    [JsonPropertyName("metadata")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IDictionary<string, string>? Metadata { get; set => Put(ref field, value); }

    /// <summary>Whether the service keeps the answer.</summary>
    [Experimental("SKEXP0010")]
    [JsonPropertyName("store")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Store { get; set => Put(ref field, value); }

    public static OpenAIPromptExecutionSettings FromExecutionSettings(PromptExecutionSettings? executionSettings, int? defaultMaxTokens = null)
    {
        if (executionSettings is null)
        {
            return new OpenAIPromptExecutionSettings { MaxTokens = defaultMaxTokens };
        }

        if (executionSettings is OpenAIPromptExecutionSettings own)
        {
            return own;
        }

        var settings = JsonSerializer.SerializeToElement(executionSettings).Deserialize<OpenAIPromptExecutionSettings>(Permissive)!;
        settings.FunctionChoiceBehavior = executionSettings.FunctionChoiceBehavior; // its functions do not survive JSON
        return settings;
    }

    public override void Freeze()
    {
        if (IsFrozen)
        {
            return;
        }

        StopSequences = StopSequences is null ? null : new ReadOnlyCollection<string>(StopSequences);
        TokenSelectionBiases = TokenSelectionBiases is null ? null : new ReadOnlyDictionary<int, int>(TokenSelectionBiases);
        Metadata = Metadata is null ? null : new ReadOnlyDictionary<string, string>(Metadata);
        base.Freeze();
    }

    public override PromptExecutionSettings Clone() => Clone<OpenAIPromptExecutionSettings>();

    protected internal T Clone<T>()
        where T : OpenAIPromptExecutionSettings, new() => new()
        {
            ModelId = ModelId,
            ServiceId = ServiceId,
            ExtensionData = ExtensionData is null ? null : new Dictionary<string, object>(ExtensionData),
            FunctionChoiceBehavior = FunctionChoiceBehavior,
            ReasoningEffort = ReasoningEffort,
            Temperature = Temperature,
            TopP = TopP,
            PresencePenalty = PresencePenalty,
            FrequencyPenalty = FrequencyPenalty,
            MaxTokens = MaxTokens,
            StopSequences = StopSequences is null ? null : [.. StopSequences],
            Seed = Seed,
            ResponseFormat = ResponseFormat,
            ChatSystemPrompt = ChatSystemPrompt,
            ChatDeveloperPrompt = ChatDeveloperPrompt,
            TokenSelectionBiases = TokenSelectionBiases is null ? null : new Dictionary<int, int>(TokenSelectionBiases),
            User = User,
            Logprobs = Logprobs,
            TopLogprobs = TopLogprobs,
            Metadata = Metadata is null ? null : new Dictionary<string, string>(Metadata),
            Store = Store,
        };

    private void Put<T>(ref T place, T value)
    {
        ThrowIfFrozen();
        place = value;
    }
}

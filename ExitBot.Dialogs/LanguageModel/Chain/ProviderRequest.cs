using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.LanguageModel.Providers;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>A call in the terms of one provider.</summary>
internal static class ProviderRequest
{
    public static ChatHistory MessagesOf(ChatHistory history, ChainCall call, ModelConnection connection)
    {
        var messages = new ChatHistory(history);
        if (call.Contract is { } contract && connection.Provider.Records != RecordFormat.Schema)
        {
            messages.Insert(1, new ChatMessageContent(
                AuthorRole.System, $"Answer with one JSON object and nothing else, no code fence around it. It must match this JSON schema:\n{contract.Text}"));
        }

        return messages;
    }

    public static OpenAIPromptExecutionSettings SettingsOf(ChainCall call, ModelConnection connection) => new()
    {
        Temperature = connection.Temperature,
        MaxTokens = call.Prompt.MaxTokens,
        ResponseFormat = call.Contract is { } contract ? FormatOf(contract, connection.Provider.Records) : null,
        FunctionChoiceBehavior = call.HasTools ? FunctionChoiceBehavior.Auto() : null,
    };

    private static object? FormatOf(RecordContract contract, RecordFormat records) => records switch
    {
        RecordFormat.Schema => StrictFormatOf(contract),
        RecordFormat.Json => "json_object",
        _ => null,
    };

    private static JsonElement StrictFormatOf(RecordContract contract) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = "json_schema",
        ["json_schema"] = new JsonObject { ["name"] = contract.Name, ["strict"] = true, ["schema"] = JsonNode.Parse(contract.Text) },
    });
}

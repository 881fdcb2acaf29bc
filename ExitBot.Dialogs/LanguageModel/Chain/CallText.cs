using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>The messages of a call as the log has them.</summary>
internal static class CallText
{
    // Kept for people to read, never shown as HTML.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ChatHistory history) => new JsonArray(
        [.. history.Select(message => new JsonObject { ["role"] = message.Role.Label, ["content"] = message.Content })]).ToJsonString(Readable);
}

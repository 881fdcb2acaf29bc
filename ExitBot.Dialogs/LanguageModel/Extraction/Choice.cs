using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.LanguageModel.Extraction;

internal sealed record Choice([property: JsonPropertyName("choice")] string Word);

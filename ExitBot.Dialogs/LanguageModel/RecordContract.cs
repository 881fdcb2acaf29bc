using System.Text.Json;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>The answer has to be one JSON object of this schema.</summary>
internal sealed record RecordContract(string Name, JsonElement Schema)
{
    public string Text { get; } = Schema.GetRawText();
}

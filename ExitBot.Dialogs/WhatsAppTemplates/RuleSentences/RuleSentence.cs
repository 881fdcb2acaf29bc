using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Dialogs.WhatsAppTemplates.RuleSentences;

/// <summary>
/// What a broken rule asks for, in the language of the conversation. English says the finding itself; the other languages
/// have a sentence for each rule that a draft can break. The endpoint and the command line stay English.
/// </summary>
internal static class RuleSentence
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Sentences = SpokenLanguages.Codes
        .Where(code => code != SpokenLanguages.English)
        .ToFrozenDictionary(code => code, code => JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read($"WhatsAppTemplates/RuleSentences/{code}.json"))!.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    public static string Of(Violation violation, string language) => In(violation.Rule, language) ?? $"{violation.Message} {violation.Fix}";

    /// <summary>Null for English, and for rules that only a payload written by hand can break.</summary>
    public static string? In(string rule, string language) => Sentences.GetValueOrDefault(language)?.GetValueOrDefault(rule);
}

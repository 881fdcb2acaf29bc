using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Which category what a template is for sounds like, by words.</summary>
internal static class Goals
{
    private static readonly Dictionary<string, string[]> Words =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read("WhatsAppTemplates/Understanding/goals.json"))!
            .ToDictionary(list => list.Key, list => list.Value.Split(' '));

    /// <summary>Null when it sounds like none.</summary>
    public static TemplateCategory? CategoryOf(JudgedText goal) =>
        goal.Hints.Promotion is not null || Has(goal, "marketing") ? TemplateCategory.Marketing
        : Has(goal, "utility") ? TemplateCategory.Utility
        : null;

    private static bool Has(JudgedText goal, string list) =>
        goal.Words.Intersect(Words[list], StringComparer.Ordinal).Any() || Words[$"{list}_unspaced"].Any(word => goal.Folded.Contains(word, StringComparison.Ordinal));
}

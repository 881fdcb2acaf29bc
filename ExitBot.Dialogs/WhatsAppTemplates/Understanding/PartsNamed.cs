using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Parts of a template that a message names outside the text of its message.</summary>
internal static partial class PartsNamed
{
    /// <summary>True when it names one that it neither gave nor declined: it was not understood.</summary>
    public static bool HasUnread(string text, TemplateDraft draft, IReadOnlyList<DraftEdit> edits)
    {
        if (edits is [DraftEdit.Whole])
        {
            return false;
        }

        var around = draft.Body is { Length: > 0 } body ? text.Replace(body, "", StringComparison.Ordinal) : text;
        return (draft.Header is null && Header().IsMatch(around) && !edits.Any(edit => edit is DraftEdit.NoHeader))
            || (draft.Footer is null && Footer().IsMatch(around) && !edits.Any(edit => edit is DraftEdit.NoFooter))
            || (draft is { Buttons.Count: 0, Cards.Count: 0 } && Buttons().IsMatch(around) && !edits.Any(edit => edit is DraftEdit.NoButtons));
    }

    [GeneratedRegex("(?<!\\p{L})(?:" + Vocabulary.Header + ")(?!\\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex("(?<!\\p{L})(?:" + Vocabulary.Footer + ")(?!\\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Footer();

    /// <summary>Compounds, too: Antwortschaltfläche.</summary>
    [GeneratedRegex("(?:" + Vocabulary.Button + "|" + Vocabulary.Buttons + "|" + Vocabulary.QuickReplies + ")(?!\\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Buttons();
}

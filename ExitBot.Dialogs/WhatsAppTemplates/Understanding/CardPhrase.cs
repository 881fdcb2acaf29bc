using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Cards of a carousel as people list them: <c>card 1: Red shoes. button: Buy https://... card 2: ...</c>, or the text and buttons of the one that was asked for.</summary>
internal static partial class CardPhrase
{
    /// <summary>Empty: it is about no card.</summary>
    public static IReadOnlyList<DraftEdit> Read(LabelledParts parts, TemplateDraft draft, string asked)
    {
        if (asked == Asked.Card && parts.Parts.All(part => IsOfCard(part.Label)))
        {
            return [new DraftEdit.Card(Place: null, parts.Before.Trim() is { Length: > 0 } text ? text : parts.Parts.FirstOrDefault(part => part.Label == "body").Value, ButtonsOf(parts.Parts))];
        }

        var starts = parts.Parts.Select((part, place) => (part.Label, Place: place)).Where(part => part.Label == "card").Select(part => part.Place).ToList();
        return [.. starts.Select((start, number) => CardOf(number + 1, parts.Parts[start].Value, ButtonsOf(parts.Parts.Skip(start + 1).TakeWhile(part => IsOfCard(part.Label)))))];
    }

    /// <summary>What is said before the first card.</summary>
    public static IEnumerable<(string Label, string Value)> Others(LabelledParts parts) => parts.Parts.TakeWhile(part => part.Label != "card").Where(part => parts.Parts.Any(card => card.Label == "card") || !IsOfCard(part.Label));

    /// <summary>The text of the card that was asked for, perhaps with a button behind it.</summary>
    public static DraftEdit.Card Answer(string text) => CardOf(place: null, text, []);

    /// <summary>A button may stand in the text of the card: "Reading lamp, button Buy https://...".</summary>
    private static DraftEdit.Card CardOf(int? place, string text, IReadOnlyList<DraftButton> buttons) =>
        buttons.Count == 0 && InlineButton().Match(text) is { Success: true } inline
            ? new DraftEdit.Card(place, text[..inline.Index], [ButtonPhrase.Read($"{inline.Groups["kind"].Value} {inline.Groups["button"].Value}")])
            : new DraftEdit.Card(place, text, buttons);

    private static bool IsOfCard(string label) => label is "button" or "buttons" or "quick reply" or "quick replies" or "body";

    private static IReadOnlyList<DraftButton> ButtonsOf(IEnumerable<(string Label, string Value)> parts) =>
        [.. parts.SelectMany(part => part.Label switch
        {
            "button" => [ButtonPhrase.Read(part.Value)],
            "body" => [],
            _ => ButtonPhrase.ReadList(part.Value),
        })];

    [GeneratedRegex(@"[,;.]?\s+(?:" + Vocabulary.With + @")?(?:an?\s+)?(?:(?<kind>" + Vocabulary.QuickReplies + "|link)(?:\\s+(?:" + Vocabulary.Button + "))?|" + Vocabulary.Button + @")\s*:?\s+(?<button>.{2,300})$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex InlineButton();
}

using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Changes of buttons that are there: taken out, moved, made another kind.</summary>
internal static partial class ButtonEditsInSentence
{
    /// <summary>Null when a sentence says nothing of the kind.</summary>
    public static DraftEdit? Read(string sentence, TemplateDraft draft)
    {
        var count = draft.Buttons.Count;
        if (NoButtons().IsMatch(sentence))
        {
            return new DraftEdit.NoButtons();
        }

        if (RemoveButton().Match(sentence) is { Success: true } remove)
        {
            return new DraftEdit.RemoveButton(Ordinals.Read(remove.Groups["place"].Value, count));
        }

        if (MoveButton().Match(sentence) is { Success: true } move)
        {
            var from = Ordinals.Read(move.Groups["place"].Value, count);
            return new DraftEdit.MoveButton(from, PlaceOf(move.Groups["to"].Value.ToLowerInvariant(), from, count));
        }

        if (ChangeButton().Match(sentence) is { Success: true } change
            && Ordinals.Read(change.Groups["place"].Value, count) is var place && place >= 1 && place <= count)
        {
            var to = change.Groups["to"].Value;
            return new DraftEdit.ReplaceButton(place, ButtonPhrase.As(draft.Buttons[place - 1], to) ?? draft.Buttons[place - 1] with { Label = ButtonPhrase.LabelOf(to) });
        }

        return OfTheOneMeant(sentence, draft);
    }

    /// <summary>The sentence without its "no buttons".</summary>
    public static string WithoutDeclining(string sentence) => NoButtons().Replace(sentence, "");

    /// <summary>A button without a place: the only one, the one whose label is said, or for "make it" the one added last.</summary>
    private static DraftEdit? OfTheOneMeant(string sentence, TemplateDraft draft)
    {
        if (MakeIt().Match(sentence) is { Success: true } make && draft.Buttons.Count > 0 && ButtonPhrase.As(draft.Buttons[^1] with { Label = null }, make.Groups["to"].Value) is { } made)
        {
            return new DraftEdit.ReplaceButton(draft.Buttons.Count, made.Label is null ? made with { Label = draft.Buttons[^1].Label } : made);
        }

        if (PlaceMeant(sentence, draft) is not { } place)
        {
            return null;
        }

        return RemoveTheButton().IsMatch(sentence) ? new DraftEdit.RemoveButton(place)
            : ChangeTheButton().Match(sentence) is { Success: true } change ? new DraftEdit.ReplaceButton(place, ButtonPhrase.As(draft.Buttons[place - 1], change.Groups["to"].Value) ?? draft.Buttons[place - 1] with { Label = ButtonPhrase.LabelOf(change.Groups["to"].Value) })
            : null;
    }

    /// <summary>Null when it may be any of several.</summary>
    private static int? PlaceMeant(string sentence, TemplateDraft draft)
    {
        var named = draft.Buttons.Index().Where(button => button.Item.Label is { Length: > 0 } label && sentence.Contains(label, StringComparison.OrdinalIgnoreCase)).ToList();
        return named is [var only] ? only.Index + 1 : named.Count == 0 && draft.Buttons.Count == 1 ? 1 : null;
    }

    private static int PlaceOf(string to, int from, int count) => to switch
    {
        "up" => from - 1,
        "down" => from + 1,
        "top" or "front" or "start" or "beginning" => 1,
        "bottom" or "end" or "back" => count,
        _ => Ordinals.Read(to, count),
    };

    [GeneratedRegex(@"\b(?:" + Vocabulary.No + @")\s+(?:" + Vocabulary.Buttons + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoButtons();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Remove + @")\s+(?:" + Vocabulary.The + @")?(?:(?<place>" + Ordinals.Pattern + @")\s+(?:" + Vocabulary.Button + @")|(?:" + Vocabulary.Button + @")\s+(?:number\s+)?(?<place>\d{1,2}))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemoveButton();

    [GeneratedRegex(@"\bmove\s+(?:the\s+)?(?:(?<place>" + Ordinals.Pattern + @")\s+button|button\s+(?<place>\d{1,2}))\s+(?:to\s+)?(?:the\s+)?(?:place\s+|position\s+)?(?<to>up|down|top|front|start|beginning|bottom|end|back|" + Ordinals.Pattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoveButton();

    [GeneratedRegex(@"\b(?:" + Vocabulary.The + @")?(?:(?<place>" + Ordinals.Pattern + @")\s+(?:" + Vocabulary.Button + @")|(?:" + Vocabulary.Button + @")\s+(?<place>\d{1,2}))\s+(?:" + Vocabulary.To + @")\s+(?:an?\s+|una\s+|uma\s+|eine\s+|einer\s+|une\s+)?(?<to>.{1,120})$", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeButton();

    [GeneratedRegex(@"\b(?:make|turn|change)\s+(?:it|that|this)\s+(?:in)?(?:to\s+)?(?:an?\s+)?(?<to>(?:quick[ -]reply|url|link|phone|call|copy[ -]code|catalog)\b.{0,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex MakeIt();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Remove + @")\s+(?:" + Vocabulary.The + @")?.{0,40}?(?:" + Vocabulary.Button + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemoveTheButton();

    [GeneratedRegex(@"\b(?:change|make|set|rename|cambia|pon|ändere|mach|mache|muda|altere|change[rz]?|modifie)\s+(?:" + Vocabulary.The + @")?.{0,40}?(?:" + Vocabulary.Button + @")(?:\s.{0,30}?)?\s+(?:" + Vocabulary.To + @")\s+(?:an?\s+|una\s+|uma\s+|eine\s+)?(?<to>.{1,120})$", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeTheButton();
}

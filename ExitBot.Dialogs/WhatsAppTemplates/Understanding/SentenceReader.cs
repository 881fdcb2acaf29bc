using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Common phrasings of changes inside one sentence. What it does not know it leaves; nothing is guessed.</summary>
internal static partial class SentenceReader
{
    /// <param name="draft">For places of buttons.</param>
    public static IEnumerable<DraftEdit> Read(string sentence, TemplateDraft draft)
    {
        if (CategoryIn(sentence) is { } category)
        {
            yield return new DraftEdit.Category(category);
        }

        if (LanguagePhrase.In(sentence) is { } language)
        {
            yield return new DraftEdit.Language(language);
        }

        if (Called().Match(sentence) is { Success: true } called)
        {
            yield return new DraftEdit.Name(called.Groups["name"].Value);
        }

        if (Saying().Match(sentence) is { Success: true } saying)
        {
            yield return new DraftEdit.Body(saying.Groups["text"].Value);
        }

        foreach (var edit in Header(sentence).Concat(Footer(sentence)).Concat(Buttons(sentence, draft)).Concat(Special(sentence)))
        {
            yield return edit;
        }
    }

    /// <summary>What the template is for, where a sentence says it.</summary>
    public static string? GoalIn(string sentence) => Goal().Match(sentence) is { Success: true } goal ? goal.Groups["goal"].Value.Trim() : null;

    public static TemplateCategory? CategoryIn(string sentence) =>
        Authentication().IsMatch(sentence) ? TemplateCategory.Authentication
        : Utility().IsMatch(sentence) ? TemplateCategory.Utility
        : Marketing().IsMatch(sentence) ? TemplateCategory.Marketing
        : null;

    private static IEnumerable<DraftEdit> Header(string sentence)
    {
        if (NoHeader().IsMatch(sentence))
        {
            yield return new DraftEdit.NoHeader();
        }
        else if (MediaHeader().Match(sentence) is { Success: true } media)
        {
            yield return HeaderPhrase.OfKind(media.Groups["kind"].Value) ?? new DraftEdit.HeaderLocation();
        }
        else if (HeaderSaying().Match(sentence) is { Success: true } saying)
        {
            yield return new DraftEdit.HeaderText(saying.Groups["text"].Value);
        }
    }

    private static IEnumerable<DraftEdit> Footer(string sentence)
    {
        if (NoFooter().IsMatch(sentence))
        {
            yield return new DraftEdit.NoFooter();
        }
        else if (FooterSaying().Match(sentence) is { Success: true } saying)
        {
            yield return new DraftEdit.Footer(saying.Groups["text"].Value);
        }
    }

    private static IEnumerable<DraftEdit> Buttons(string sentence, TemplateDraft draft)
    {
        var count = draft.Buttons.Count;
        if (NoButtons().IsMatch(sentence))
        {
            return [new DraftEdit.NoButtons()];
        }

        if (RemoveButton().Match(sentence) is { Success: true } remove)
        {
            return [new DraftEdit.RemoveButton(Ordinals.Read(remove.Groups["place"].Value, count))];
        }

        if (MoveButton().Match(sentence) is { Success: true } move)
        {
            var from = Ordinals.Read(move.Groups["place"].Value, count);
            return [new DraftEdit.MoveButton(from, PlaceOf(move.Groups["to"].Value.ToLowerInvariant(), from, count))];
        }

        if (ChangeButton().Match(sentence) is { Success: true } change
            && Ordinals.Read(change.Groups["place"].Value, count) is var place && place >= 1 && place <= count)
        {
            var to = change.Groups["to"].Value;
            return [new DraftEdit.ReplaceButton(place, ButtonPhrase.As(draft.Buttons[place - 1], to) ?? draft.Buttons[place - 1] with { Label = ButtonPhrase.LabelOf(to) })];
        }

        if (QuickReplies().Match(sentence) is { Success: true } replies)
        {
            return [.. ButtonPhrase.ReadList(AndWord().Replace(replies.Groups["list"].Value, ",")).Select(button => new DraftEdit.AddButton(button))];
        }

        if (AddButton().Match(sentence) is { Success: true } add)
        {
            return [new DraftEdit.AddButton(ButtonPhrase.Read(add.Groups["button"].Value))];
        }

        return [.. WithButton().Matches(sentence).Select(with => new DraftEdit.AddButton(ButtonPhrase.Read($"{with.Groups["button"].Value} {with.Groups["more"].Value}")))];
    }

    private static IEnumerable<DraftEdit> Special(string sentence)
    {
        if (CallPermission().IsMatch(sentence))
        {
            yield return new DraftEdit.AskToCall();
        }

        if (Offer().Match(sentence) is { Success: true } offer)
        {
            yield return new DraftEdit.Offer(offer.Groups["title"].Value);
        }

        if (Minutes().Match(sentence) is { Success: true } minutes && int.TryParse(minutes.Groups["minutes"].Value, out var number))
        {
            yield return new DraftEdit.CodeMinutes(number);
        }
    }

    private static int PlaceOf(string to, int from, int count) => to switch
    {
        "up" => from - 1,
        "down" => from + 1,
        "top" or "front" or "start" or "beginning" => 1,
        "bottom" or "end" or "back" => count,
        _ => Ordinals.Read(to, count),
    };

    [GeneratedRegex(@"\b(marketing|promotional|promotion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Marketing();

    [GeneratedRegex(@"\b(utility|transactional)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Utility();

    [GeneratedRegex(@"\b(authentication|one[- ]time (code|password|passcode)s?|otps?|verification codes?|log-?in codes?|sign-?in codes?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Authentication();

    [GeneratedRegex(@"\b(?:called|named|name it|call it|rename it to)\s+[""“]?(?<name>[\p{L}\d_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:saying|that says|with the text|with text|which says|reading)\s*:?\s*[""“«](?<text>.+?)[""”»]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Saying();

    [GeneratedRegex(@"\b(?:for|about|announcing|to announce|to tell|to remind|to inform|to invite)\s+(?<goal>.{3,120}?)(?=\s+(?:with|in|called|named|using|saying|that says|and)\b|[,.;:!?\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\b(?:no|without(?: a| any)?|remove(?: the)?|drop(?: the)?|delete(?: the)?) header\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoHeader();

    [GeneratedRegex(@"\b(?<kind>image|picture|photo|video|document|pdf|gif|location|map)(?:\s+in the|\s+as(?: the| a)?)?\s+header\b|\bheader\s+(?:with|of|is|to)\s+(?:an?\s+)?(?<kind>image|picture|photo|video|document|pdf|gif|location|map)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MediaHeader();

    [GeneratedRegex(@"\bheader\s+(?:saying|that says|to|reading)\s*:?\s*[""“«]?(?<text>[^""”»\n]{1,200})[""”»]?", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderSaying();

    [GeneratedRegex(@"\b(?:no|without(?: a| any)?|remove(?: the)?|drop(?: the)?|delete(?: the)?) footer\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoFooter();

    [GeneratedRegex(@"\bfooter\s+(?:saying|that says|to|reading)\s*:?\s*[""“«]?(?<text>[^""”»\n]{1,200})[""”»]?", RegexOptions.IgnoreCase)]
    private static partial Regex FooterSaying();

    [GeneratedRegex(@"\b(?:no|without(?: any)?|remove(?: all| the| all the)?|drop(?: the)?|delete(?: the| all)?) buttons\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoButtons();

    [GeneratedRegex(@"\b(?:remove|delete|drop)\s+(?:the\s+)?(?:(?<place>" + Ordinals.Pattern + @")\s+button|button\s+(?:number\s+)?(?<place>\d{1,2}))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemoveButton();

    [GeneratedRegex(@"\bmove\s+(?:the\s+)?(?:(?<place>" + Ordinals.Pattern + @")\s+button|button\s+(?<place>\d{1,2}))\s+(?:to\s+)?(?:the\s+)?(?:place\s+|position\s+)?(?<to>up|down|top|front|start|beginning|bottom|end|back|" + Ordinals.Pattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoveButton();

    [GeneratedRegex(@"\b(?:the\s+)?(?:(?<place>" + Ordinals.Pattern + @")\s+button|button\s+(?<place>\d{1,2}))\s+(?:to|into|should be|as)\s+(?:an?\s+)?(?<to>.{1,120})$", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeButton();

    [GeneratedRegex(@"\bquick[ -]repl(?:y|ies)(?:\s+buttons?)?\s+(?:with\s+)?(?<list>[^.\n]{1,200})", RegexOptions.IgnoreCase)]
    private static partial Regex QuickReplies();

    [GeneratedRegex(@"\b(?:add|include)\s+(?:an?\s+|the\s+)?(?:button\s+(?<button>.{2,300})|(?<button>(?:copy[ -]code|coupon|catalog|products|voice call|flow|phone|call|link|url)\s*(?:button)?.{0,300}))$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AddButton();

    [GeneratedRegex(@"\b(?:an?|the|and)\s+[""“]?(?<button>(?!and\b|with\b|an?\b)[\p{L}\d][\p{L}\d'’]*(?:[ -](?!and\b|with\b)[\p{L}\d'’]+){0,3}?)[""”]?[ -]button\b(?:\s+(?:to|at|with|for|opening|linking to))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex WithButton();

    [GeneratedRegex(@"\s+(?:and|or)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AndWord();

    [GeneratedRegex(@"\b(?:call permission|permission to call|ask(?:s|ing)? (?:whether|if) we may call)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallPermission();

    [GeneratedRegex(@"\blimited[- ]time offer\s*(?:saying|called|titled|with the title)?\s*:?\s*[""“](?<title>[^""”]{1,40})[""”]", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(?:expires?|valid|expiring|expiration)\b\D{0,20}(?<minutes>\d{1,3})\s*min", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();
}

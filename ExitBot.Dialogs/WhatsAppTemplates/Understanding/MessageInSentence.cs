using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>The text of the message inside a sentence that says more: announced, in quotation marks, or with variables behind a colon.</summary>
internal static partial class MessageInSentence
{
    /// <summary>Null when the sentence holds none. Without an announcement only for a draft that has no text yet.</summary>
    public static Group? In(string sentence, TemplateDraft draft)
    {
        if (Announced().Match(sentence) is { Success: true } announced)
        {
            return announced.Groups["text"];
        }

        if (Replaced().Match(sentence) is { Success: true } replaced)
        {
            return replaced.Groups["text"];
        }

        return draft.Body is not null ? null
            : Quoted().Match(sentence) is { Success: true } quoted ? quoted.Groups["text"]
            : BehindColon().Match(sentence) is { Success: true } behind ? behind.Groups["text"]
            : LongBehindColon().Match(sentence) is { Success: true } end && !PartOfTemplate().IsMatch(end.Value) ? end.Groups["text"]
            : null;
    }

    [GeneratedRegex(@"(?<!\b(?:" + Vocabulary.Header + "|" + Vocabulary.Footer + "|" + Vocabulary.Button + @"|offer)\s+)(?<![\p{L}])(?:" + Vocabulary.Saying + "|" + Vocabulary.Body + @")\s*:?\s*" + Vocabulary.Quote + @"(?<text>.+?)" + Vocabulary.Quote + @"(?=$|[\s,.;:!?])", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Announced();

    /// <summary>"Change the body to: ...", "replace the text with ...": all that follows.</summary>
    [GeneratedRegex(@"\b(?:change|set|replace|make|rewrite|cambia|cambie|pon|ponga|reemplaza|ändere|setze|ersetze|mude|altere|troque|changez?|remplacez?)\s+(?:the\s+|my\s+|el\s+|den\s+|die\s+|o\s+|le\s+)?(?:" + Vocabulary.Body + @")\s+(?:to|with|by|read|a|por|en|zu|in|durch|auf|para|par|en)\s*:?\s+" + Vocabulary.Quote + @"?(?<text>\S+(?:\s+\S+){2,}?)" + Vocabulary.Quote + @"?\s*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Replaced();

    /// <summary>Longer than a label may be, so it is none.</summary>
    [GeneratedRegex(@"(?<!\b(?:" + Vocabulary.Header + "|" + Vocabulary.Footer + @")\b[^""“”«»„「」]{0,20})[""“«„「](?<text>[^""“”«»„「」]{26,})[""“”»」]", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    /// <summary>Up to a sentence that adds something, such as a button.</summary>
    [GeneratedRegex(@"[:：]\s+(?<text>[^:：{]{1,200}\{\{.+?)(?=[.!?。]?\s+(?:" + Vocabulary.With + "(?:" + Vocabulary.Button + "|" + Vocabulary.Buttons + "|" + Vocabulary.Header + "|" + Vocabulary.Footer + ")|" + Vocabulary.Adding + @")\b|\s*$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BehindColon();

    /// <summary>Without variables: the rest of a sentence that is long enough for a message, and a sentence itself.</summary>
    [GeneratedRegex(@"[:：]\s+(?<text>(?:[^\s:：]+\s+){7,}[^\s:：]+[.!?।])\s*$", RegexOptions.Singleline)]
    private static partial Regex LongBehindColon();

    [GeneratedRegex(@"(?<!\p{L})(?:" + Vocabulary.Header + "|" + Vocabulary.Footer + "|" + Vocabulary.Button + "|" + Vocabulary.Buttons + "|" + Vocabulary.QuickReplies + @")(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfTemplate();
}

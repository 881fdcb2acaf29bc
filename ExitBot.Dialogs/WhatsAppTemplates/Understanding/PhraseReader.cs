using System.Text.Json;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Reads changes out of what somebody typed, without a model: labelled parts, common phrasings, or the answer to what was asked.</summary>
internal static partial class PhraseReader
{
    /// <summary>A longer text where one was asked for is the text, whatever words it has.</summary>
    private const int LongestChangeInWords = 8;

    /// <param name="asked">One of <see cref="Asked"/>.</param>
    public static IReadOnlyList<DraftEdit> Read(string text, TemplateDraft draft, string asked)
    {
        if (Pasted(text) is { } pasted)
        {
            return [new DraftEdit.Whole(pasted)];
        }

        // "nombre: Ana" is a sample where there is a variable of that name, and the template's name elsewhere.
        if (asked == Asked.Samples && SamplePhrase.BeginsWithVariable(text, DraftVariables.In(DraftVariables.TextToSample(draft))))
        {
            return AnswerReader.Read(text, draft, asked);
        }

        var parts = LabelledParts.Of(DoubleQuoted(text));
        if (parts.Parts.Count > 0)
        {
            return CardPhrase.Read(parts, draft, asked) is { Count: > 0 } cards
                ? [.. SentenceReader.Read(asked == Asked.Card ? "" : parts.Before, draft).Where(edit => edit is not DraftEdit.Carousel), .. InOrder(CardPhrase.Others(parts).SelectMany(part => Part(part.Label, part.Value, draft))), .. cards]
                : [.. SentenceReader.Read(parts.Before, draft), .. InOrder(parts.Parts.SelectMany(part => Part(part.Label, part.Value, draft)))];
        }

        if ((asked == Asked.Body && (IsLong(text) || text.Contains("{{", StringComparison.Ordinal))) || IsBodyTooSoon(text, draft, asked))
        {
            return [new DraftEdit.Body(text)];
        }

        return asked is Asked.Button or Asked.Samples or Asked.HeaderSample or Asked.HeaderMedia or Asked.Offer or Asked.Card or Asked.CodeApp && AnswerReader.Read(text, draft, asked) is { Count: > 0 } answer
            ? answer
            : SentenceReader.Read(DoubleQuoted(Politeness().Replace(text, "")), draft).ToList() is { Count: > 0 } changes ? changes : AnswerReader.Read(text, draft, asked);
    }

    /// <summary>The text of the message where something else was asked for: it has variables and says nothing about a template.</summary>
    private static bool IsBodyTooSoon(string text, TemplateDraft draft, string asked) =>
        asked is Asked.Goal or Asked.Category or Asked.Language && draft is { Body: null, Authentication: null } && Variable().IsMatch(text) && MessageInSentence.In(text, draft) is null && !AboutTemplates().IsMatch(text);

    public static bool IsLong(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > LongestChangeInWords;

    /// <summary>With one kind of quotation marks: between words an apostrophe stays one.</summary>
    private static string DoubleQuoted(string text) => SingleQuoted().Replace(text, "“${text}”");

    private static TemplateDraft? Pasted(string text)
    {
        if (!text.StartsWith('{') || !text.EndsWith('}'))
        {
            return null;
        }

        try
        {
            return DraftReader.Read(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Samples after the text whose variables they are for.</summary>
    private static IEnumerable<DraftEdit> InOrder(IEnumerable<DraftEdit> edits) => edits.OrderBy(edit => edit is DraftEdit.Samples);

    /// <summary>The part, and what a sentence behind it says: <c>samples: Ann, 58213. Add a Shop now button</c>.</summary>
    private static IEnumerable<DraftEdit> Part(string label, string value, TemplateDraft draft)
    {
        if (label is not ("body" or "text") && SentenceBehind().Match(value) is { Success: true } behind)
        {
            var more = SentenceReader.Read(behind.Groups["more"].Value, draft).ToList();
            return more.Count > 0 ? [.. Alone(label, value[..behind.Index], draft), .. more] : Alone(label, value, draft);
        }

        return Alone(label, value, draft);
    }

    private static IEnumerable<DraftEdit> Alone(string label, string value, TemplateDraft draft) => label switch
    {
        _ when value.Length == 0 => [],
        "category" => SentenceReader.CategoryIn(value) is { } category ? [new DraftEdit.Category(category)] : [],
        "language" => LanguagePhrase.Read(value) is { } language ? [new DraftEdit.Language(language)] : [],
        "name" => [new DraftEdit.Name(value)],
        "body" or "text" => [new DraftEdit.Body(value)],
        "header" or "title" => [HeaderPhrase.Read(value)],
        "handle" => draft.Header is DraftHeader.Media media ? [new DraftEdit.HeaderMedia(media.Kind, value)] : [],
        "footer" => [new DraftEdit.Footer(value)],
        "button" => [new DraftEdit.AddButton(ButtonPhrase.Read(value))],
        "offer" => [new DraftEdit.Offer(value)],
        "sample" or "samples" or "example" or "examples" => [new DraftEdit.Samples(SamplePhrase.Read(value.TrimEnd('.'), []))],
        _ => ButtonPhrase.ReadList(value).Select(button => new DraftEdit.AddButton(button)),
    };

    [GeneratedRegex(@"(?:[.!?।]\s+|[。！？]\s*)(?<more>(?:(?:" + Vocabulary.Adding + "|" + Vocabulary.With + "|" + Vocabulary.No + @")\b|(?:" + Vocabulary.Kinds + @")\s+(?:" + Vocabulary.Header + @")\b|(?:" + Vocabulary.Button + "|" + Vocabulary.Header + "|" + Vocabulary.Footer + "|" + Vocabulary.QuickReplies + @")\s+" + Vocabulary.Quote + ").+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex SentenceBehind();

    [GeneratedRegex(@"(?<=^|[\s:(])'(?<text>(?:[^'""“”\n]|(?<=\p{L})'(?=\p{L})){1,1000})'(?=$|[\s,.;:!?)])")]
    private static partial Regex SingleQuoted();

    [GeneratedRegex(@"\{\{[^{}]{1,60}\}\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\b(?:templates?|plantillas?|vorlagen?|modelos?|modèles?)\b|टेम्पलेट|قالب|テンプレート", RegexOptions.IgnoreCase)]
    private static partial Regex AboutTemplates();

    /// <summary>Around a wish; it says nothing about the template.</summary>
    [GeneratedRegex(@"^(?:\s*(?:ok|okay|actually|please|and|also|then|now|no wait|wait|sorry|oh|bueno|por favor|y|también|mejor|bitte|doch|und|außerdem|jetzt|s'il (?:vous|te) pla[iî]t|et|aussi|por favor|e|também)\b[,:]?\s+)+(?=\S)|\s+(?:please|instead|por favor|bitte|stattdessen|s'il (?:vous|te) pla[iî]t)\s*[.!]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Politeness();
}

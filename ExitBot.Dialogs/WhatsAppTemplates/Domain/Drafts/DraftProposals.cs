using System.Buffers;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Proposes how something wrong could be put right. Proposals change what is said, so a person agrees first.</summary>
public static class DraftProposals
{
    private const int BodyLimit = 550;
    private const int HeaderLimit = 60;
    private const int LabelLimit = 25;

    /// <summary>Words to put before a variable at the beginning, and behind one at the end.</summary>
    private static readonly Dictionary<string, (string Hello, string Thanks)> Greetings = new(StringComparer.Ordinal)
    {
        ["en"] = ("Hello ", ". Thank you."),
        ["es"] = ("Hola ", ". Muchas gracias."),
        ["de"] = ("Hallo ", ". Vielen Dank."),
        ["fr"] = ("Bonjour ", ". Merci beaucoup."),
        ["pt"] = ("Olá ", ". Muito obrigado."),
        ["it"] = ("Ciao ", ". Grazie mille."),
        ["nl"] = ("Hallo ", ". Hartelijk dank."),
        ["hi"] = ("नमस्ते ", "। धन्यवाद।"),
        ["ar"] = ("مرحبا ", ". شكرا لك."),
        ["ja"] = ("こんにちは、", "。ありがとうございます。"),
    };

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?。！？\n");

    /// <summary>The change that would repair the first error that can be repaired; null when none can.</summary>
    public static DraftEdit? For(TemplateDraft draft, DraftReview review) =>
        review.Errors.Select(error => For(draft, error)).FirstOrDefault(edit => edit is not null && DraftEditor.Apply(draft, edit) != draft);

    private static DraftEdit? For(TemplateDraft draft, Violation error) => error.Rule switch
    {
        "VAR-5" when draft.Body is { } body => Framed(body, draft.Language),
        "BODY-1" or "LTO-4" when draft.Body is { } body => new DraftEdit.Body(Shorter(body, error.Rule == "LTO-4" ? 600 : BodyLimit)),
        "HDR-1" or "HDR-3" when draft.Header is DraftHeader.Text header => new DraftEdit.HeaderText(Cut(Plain(header.Words), HeaderLimit)),
        "FTR-1" or "FTR-2" or "FTR-3" when draft.Footer is { } footer => FooterWithout(footer),
        "LTO-1" or "FTR-5" or "AUT-3" => new DraftEdit.NoFooter(),
        "HDR-11" or "AUT-4" => new DraftEdit.NoHeader(),
        "CAT-3" or "LTO-3" or "CAR-1" or "CPY-2" => new DraftEdit.Category(TemplateCategory.Marketing),
        "BTN-4" or "BTN-5" => LabelOf(draft, error),
        _ => null,
    };

    /// <summary>The text without its last sentence or, of one sentence, its last words, until it fits.</summary>
    public static string Shorter(string body, int limit)
    {
        var text = body.Trim();
        while (text.Length > limit)
        {
            text = text[..Math.Max(LastEnd(text[..^1], limit), 0)].TrimEnd() is { Length: > 0 } shorter && shorter.Length < text.Length ? shorter : Cut(text, limit);
        }

        return text;
    }

    /// <summary>The text without its last sentence; unchanged when it is one sentence.</summary>
    public static string WithoutLastSentence(string body)
    {
        var end = LastEnd(body.TrimEnd()[..^1], int.MaxValue);
        return end > 0 ? body[..end].TrimEnd() : body;
    }

    private static int LastEnd(string text, int limit) => text.AsSpan(0, Math.Min(text.Length, limit)).LastIndexOfAny(Ends) + 1;

    /// <summary>Null for a language in which we do not know how to greet.</summary>
    private static DraftEdit.Body? Framed(string body, string? language)
    {
        if (!Greetings.TryGetValue(TemplateLanguages.Base(language ?? "en"), out var greeting))
        {
            return null;
        }

        var variables = VariableScanner.Scan(body, out _);
        var begins = variables.Count > 0 && body.AsSpan(0, variables[0].Start).IsBlank();
        var ends = variables.Count > 0 && body.AsSpan(variables[^1].End).IsBlank();
        return new DraftEdit.Body($"{(begins ? greeting.Hello : "")}{body.Trim()}{(ends ? greeting.Thanks : "")}");
    }

    private static DraftEdit FooterWithout(string footer) => Cut(Plain(footer), HeaderLimit) is { Length: > 0 } kept ? new DraftEdit.Footer(kept) : new DraftEdit.NoFooter();

    private static DraftEdit.ReplaceButton? LabelOf(TemplateDraft draft, Violation error)
    {
        var parts = error.Path.Split('/');
        if (parts is not [.., "buttons", var place, "text"] || !int.TryParse(place, out var index) || index >= draft.Buttons.Count || draft.Buttons[index].Label is not { } label)
        {
            return null;
        }

        var limit = draft.Buttons[index] is DraftButton.VoiceCall ? 20 : LabelLimit;
        return Cut(Plain(label), limit) is { Length: > 0 } kept ? new DraftEdit.ReplaceButton(index + 1, draft.Buttons[index] with { Label = kept }) : null;
    }

    /// <summary>One line without emoji, marks, braces and links.</summary>
    private static string Plain(string text)
    {
        var words = PlainText.OneLine(text).Split(' ').Where(word => !word.Contains("://", StringComparison.Ordinal) && !word.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
        return string.Concat(string.Join(' ', words).EnumerateRunes()
            .Where(rune => !"*_~`{}".Contains(rune.ToString(), StringComparison.Ordinal) && !IsPicture(rune.ToString()))
            .Select(rune => rune.ToString())).Trim();
    }

    private static bool IsPicture(string character) => character is "\uFE0F" or "\u200D" || TextTraits.Of(character, []).EmojiCount > 0 || (character.Length == 2 && char.ConvertToUtf32(character, 0) is >= 0x1F3FB and <= 0x1F3FF);

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', limit);
        return text[..(blank > limit / 2 ? blank : char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)].TrimEnd(' ', ',', ';', '-');
    }
}

using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>The language of a template as people name it: es, pt-BR, Spanish, Brazilian Portuguese, español.</summary>
internal static class LanguagePhrase
{
    private const int LongestName = 3;
    private const int LongestCode = 5;
    private const int LongestAnswer = 7;
    private const char FirstOtherScript = '\u0590';

    private static readonly string[] Before = ["in", "to", "en", "em", "auf", "ins", "al", "idioma", "sprache", "langue", "lingua", "language", "add", "into", "template", "message", "vorlage", "nachricht", "plantilla", "mensaje", "modelo", "mensagem", "modele"];

    /// <summary>A code or a name and nothing else; null when it is none.</summary>
    public static string? Read(string text)
    {
        var said = text.Trim().TrimEnd('.', '!');
        return TemplateLanguages.IsListed(said) ? said
            : TemplateLanguages.Named(said) ?? (said.Length is >= 2 and <= 7 && !said.Contains(' ', StringComparison.Ordinal) ? Correct(said) : null);
    }

    /// <summary>The answer to which language it is: a name or code among few other words, "english please", "make it English (UK)".</summary>
    public static string? Answer(string text)
    {
        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Read(text) ?? (words.Length > LongestAnswer ? null : Enumerable.Range(1, LongestName).Reverse()
            .SelectMany(count => Enumerable.Range(0, Math.Max(0, words.Length - count + 1)).Select(start => TemplateLanguages.Named(string.Join(' ', words.Skip(start).Take(count)))))
            .FirstOrDefault(code => code is not null)) ?? In(text);
    }

    /// <summary>A name behind "in" or the like somewhere in a sentence; null when there is none.</summary>
    public static string? In(string sentence)
    {
        var words = PlainText.Words(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            for (var count = Math.Min(LongestName, words.Length - i); count > 0 && (Before.Contains(words[i - 1]) || IsMade(words, i)); count--)
            {
                if (TemplateLanguages.Named(string.Join(' ', words.Skip(i).Take(count))) is { } code)
                {
                    return code;
                }
            }

            if (i + 1 < words.Length && words[i + 1] is "template" or "message" or "vorlage" && TemplateLanguages.Named(words[i]) is { } adjective)
            {
                return adjective;
            }
        }

        return Alone(sentence) ?? InOtherScript(sentence);
    }

    /// <summary>"Make it Spanish".</summary>
    private static bool IsMade(string[] words, int place) => place > 1 && words[place - 1] is "it" or "that" or "this" && words[place - 2] is "make";

    /// <summary>Between commas: "a template for our sale, Spanish, with a button", or a code with a region.</summary>
    private static string? Alone(string sentence) => sentence.Split([',', ';', '.', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Length > LongestCode ? TemplateLanguages.Named(part) : part.Contains('_', StringComparison.Ordinal) && TemplateLanguages.IsListed(part) ? part : null)
        .FirstOrDefault(code => code is not null);

    /// <summary>Scripts that join the name to other words, or put "in" behind it: بالعربية, 日本語の, हिन्दी में.</summary>
    private static string? InOtherScript(string sentence) => SpokenLanguages.All
        .SelectMany(language => language.Names)
        .Where(name => name[0] >= FirstOtherScript && sentence.Contains(name, StringComparison.Ordinal))
        .Select(TemplateLanguages.Named)
        .FirstOrDefault(code => code is not null);

    private static string? Correct(string code) => code.Split('_', '-')[0].Length is 2 or 3 && (code.Length <= 3 || code.Contains('_', StringComparison.Ordinal) || code.Contains('-', StringComparison.Ordinal)) ? TemplateLanguages.Nearest(code) : null;
}

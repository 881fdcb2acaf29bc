using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>Which script most letters of a text are of, and which languages are written in it.</summary>
internal static class Script
{
    public const string Latin = "Latin";

    private const int LeastLetters = 12;

    private static readonly FrozenDictionary<string, string[]> Languages =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read("WhatsAppTemplates/Domain/Validation/Judgement/scripts.json"))!
            .ToFrozenDictionary(script => script.Key, script => script.Value.Split(' '));

    private const string Kana = "Kana";
    private const string Han = "Han";

    private static readonly string[] All = [Latin, .. Languages.Keys];

    /// <summary>Null when the text is short, or mixed.</summary>
    public static string? Of(string text)
    {
        Span<int> counts = stackalloc int[All.Length];
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii ? char.IsAsciiLetter((char)rune.Value) : Rune.IsLetter(rune))
            {
                letters++;
                counts[rune.IsAscii ? 0 : Array.IndexOf(All, Of(rune.Value))]++;
            }
        }

        // Any kana makes a text of Chinese characters Japanese.
        var (kana, han) = (Array.IndexOf(All, Kana), Array.IndexOf(All, Han));
        if (counts[kana] > 0)
        {
            counts[kana] += counts[han];
            counts[han] = 0;
        }

        for (var i = 0; letters >= LeastLetters && i < counts.Length; i++)
        {
            if (counts[i] * 3 > letters * 2)
            {
                return All[i];
            }
        }

        return null;
    }

    public static bool Writes(string script, string language) =>
        script == Latin ? !Languages.Values.Any(languages => languages.Contains(language)) || language is "uz" or "sr" : Languages[script].Contains(language);

    private static string Of(int value) => value switch
    {
        (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0xFB50 and <= 0xFEFC) => "Arabic",
        >= 0x0900 and <= 0x097F => "Devanagari",
        >= 0x0980 and <= 0x09FF => "Bengali",
        >= 0x0A00 and <= 0x0A7F => "Gurmukhi",
        >= 0x0A80 and <= 0x0AFF => "Gujarati",
        >= 0x0B80 and <= 0x0BFF => "Tamil",
        >= 0x0C00 and <= 0x0C7F => "Telugu",
        >= 0x0C80 and <= 0x0CFF => "Kannada",
        >= 0x0D00 and <= 0x0D7F => "Malayalam",
        >= 0x0D80 and <= 0x0DFF => "Sinhala",
        >= 0x0E00 and <= 0x0E7F => "Thai",
        >= 0x0E80 and <= 0x0EFF => "Lao",
        >= 0x0590 and <= 0x05FF => "Hebrew",
        >= 0x0370 and <= 0x03FF => "Greek",
        >= 0x10A0 and <= 0x10FF => "Georgian",
        >= 0x0400 and <= 0x052F => "Cyrillic",
        >= 0xAC00 and <= 0xD7AF => "Hangul",
        >= 0x3040 and <= 0x30FF => Kana,
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) => Han,
        _ => Latin,
    };
}

using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>
/// Makes single characters comparable: case, accents, widths, the shapes of Arabic letters, kana of both kinds. More than
/// <see cref="Conversations.PlainText.Fold"/> takes away, because nothing here is shown again.
/// </summary>
internal static class LetterFold
{
    private const int KatakanaToHiragana = 0x60;

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(value => Rune.ToLowerInvariant(new Rune(value)).ToString())];

    /// <returns>Empty for what only decorates: accents, vowel signs of Arabic, joiners, variation selectors.</returns>
    public static string Of(Rune rune)
    {
        if (rune.IsAscii)
        {
            return Ascii[rune.Value];
        }

        if (rune.Value is >= 0x3041 and <= 0x30FF)
        {
            return ((char)(rune.Value is >= 0x30A1 and <= 0x30F6 ? rune.Value - KatakanaToHiragana : rune.Value)).ToString();
        }

        if (Single(rune.Value) is { } single)
        {
            return single;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)
        {
            return "";
        }

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            folded.Append(Single(part.Value) ?? (IsDecoration(part) ? "" : Rune.ToLowerInvariant(part).ToString()));
        }

        return folded.ToString();
    }

    public static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || rune.Value is 0x200C or 0x200D or 0x0640 or 0x30FC;

    public static bool IsEastAsian(Rune rune) => rune.Value is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or 0x3005 or (>= 0xFF66 and <= 0xFF9F);

    // Vowel signs of Indic scripts carry the word; everything else that sits on a letter does not.
    private static bool IsDecoration(Rune rune) => rune.Value is 0x200C or 0x200D or 0x0640
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && rune.Value is not (>= 0x0900 and <= 0x0DFF));

    private static string? Single(int value) => value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ı' => "i",
        'ł' => "l",
        'ى' or 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        0x093C => "",
        0x0901 => "\u0902",
        _ => null,
    };
}

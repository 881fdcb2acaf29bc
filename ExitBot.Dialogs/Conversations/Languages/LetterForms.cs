using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>Writes of a decomposed text what counts for comparing: keyboards and habits differ, the word is the same.</summary>
internal static class LetterForms
{
    public static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case >= 0x0300 and <= 0x036F:  // accents: "si" is "sí"
            case >= 0x064B and <= 0x065F or 0x0670:  // Arabic vowels and hamza
            case 0x0640 or 0x0621:  // Arabic tatweel, hamza alone
            case 0x093C:  // Devanagari nukta
                break;
            case 'ß':
                folded.Append("ss");
                break;
            case 'œ':
                folded.Append("oe");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            default:
                AppendOne(folded, rune);
                break;
        }
    }

    private static void AppendOne(StringBuilder folded, Rune rune)
    {
        var letter = rune.Value switch
        {
            'ı' => 'i',
            'ø' => 'o',
            'ł' => 'l',
            'ى' or 'ی' => 'ي',
            'ة' => 'ه',
            'ٱ' => 'ا',
            'ک' => 'ك',
            0x0901 => (char)0x0902,  // Devanagari chandrabindu, anusvara
            _ => '\0',
        };
        if (letter != '\0')
        {
            folded.Append(letter);
        }
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
        {
            folded.Append(rune.ToString());
        }
    }
}

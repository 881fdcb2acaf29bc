using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.LanguageModel.Defence;

internal static class InvisibleText
{
    /// <summary>Controls, direction overrides, tag characters. The joiners stay: Hindi, Arabic and emoji need them.</summary>
    public static bool Contains(Rune rune) => rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}

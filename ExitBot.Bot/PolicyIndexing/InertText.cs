using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>The words of a document as they can be shown anywhere: nothing in them is a link, a tag or invisible.</summary>
internal static partial class InertText
{
    public static string Of(string text)
    {
        var inert = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
            {
                inert.Append((char)rune.Value);
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
            {
                inert.Append(rune.ToString());
            }
        }

        var plain = Tag().Replace(inert.ToString(), " ");
        plain = Link().Replace(plain, "$1");
        return Scheme().Replace(plain, "").Trim();
    }

    [GeneratedRegex("</?[A-Za-z!][^<>]{0,2000}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\[\]]{0,500})\]\([^()\s]{0,2000}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:(?:https?|ftp|file)://|(?:javascript|vbscript):|data:\w+/)", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}

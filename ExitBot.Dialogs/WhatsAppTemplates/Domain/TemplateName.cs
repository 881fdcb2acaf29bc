using System.Globalization;
using System.Text;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain;

/// <summary>Names that Meta takes, made from what people say.</summary>
public static class TemplateName
{
    private const int Longest = 512;

    /// <summary>Letters that are no letter with an accent to Unicode.</summary>
    private static readonly Dictionary<int, string> Spelled = new() { ['ß'] = "ss", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i" };

    /// <summary>Lower case, accents gone, everything else an underscore. Empty when no letter of it can be kept.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var rune in PlainText.Fold(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
            {
                name.Append((char)rune.Value);
            }
            else if (Spelled.TryGetValue(rune.Value, out var spelled))
            {
                name.Append(spelled);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        return name.ToString(0, Math.Min(name.Length, Longest)).TrimEnd('_');
    }

    /// <summary>The next name to try when somebody has this one: spring_sale, spring_sale_v2, spring_sale_v3.</summary>
    public static string Next(string name)
    {
        var mark = name.LastIndexOf("_v", StringComparison.Ordinal);
        return mark > 0 && int.TryParse(name.AsSpan(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version is > 0 and < 1000
            ? $"{name[..mark]}_v{version + 1}"
            : $"{name}_v2";
    }
}

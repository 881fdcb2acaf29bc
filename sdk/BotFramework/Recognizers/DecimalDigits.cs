using System.Globalization;
using System.Linq;

namespace Microsoft.Recognizers.Text;

// Digits of any script.
internal static class DecimalDigits
{
    // As ASCII, everything else dropped.
    public static string ToAscii(string text)
    {
        return string.Concat(text.Select(CharUnicodeInfo.GetDecimalDigitValue).Where(digit => digit >= 0));
    }

    public static int ToInt32(string text)
    {
        return int.Parse(ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}

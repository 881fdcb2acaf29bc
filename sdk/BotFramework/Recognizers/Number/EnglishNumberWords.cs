using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Number;

// What the English number words are worth.
internal static class EnglishNumberWords
{
    private static readonly string[] UpToNineteen =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] UpToNineteenth =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

    static EnglishNumberWords()
    {
        for (var i = 0; i < UpToNineteen.Length; i++)
        {
            Small[UpToNineteen[i]] = i;
            SmallOrdinals[UpToNineteenth[i]] = i;
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            Small[Tens[i] + 'y'] = (i + 2) * 10;
            SmallOrdinals[Tens[i] + "ieth"] = (i + 2) * 10;
        }
    }

    public static Dictionary<string, int> Small { get; } = new();

    public static Dictionary<string, int> SmallOrdinals { get; } = new();

    public static Dictionary<string, double> Scales { get; } = new()
    {
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };
}

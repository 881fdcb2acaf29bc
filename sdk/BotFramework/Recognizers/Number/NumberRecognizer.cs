using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Recognizes numbers: digits of any script in every culture, words in English.</summary>
public class NumberRecognizer
{
    public static List<ModelResult> RecognizeNumber(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
    {
        var cultureInfo = Culture.Resolve(culture, fallbackToDefaultCulture);
        var tokens = NumberTokenizer.Tokenize(query, cultureInfo);
        var numbers = Culture.IsEnglish(cultureInfo) ? EnglishNumbers.Cardinals(tokens) : tokens.Where(token => token.IsNumber).Select(token => new FoundNumber(token, token, token.Number));

        return numbers
            .Select(number => Result(query, number, "number", new SortedDictionary<string, object>
            {
                ["subtype"] = number.First.IsFraction ? "fraction" : double.IsInteger(number.Value) ? "integer" : "decimal",
                ["value"] = Format(number, cultureInfo),
            }))
            .ToList();
    }

    public static List<ModelResult> RecognizeOrdinal(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
    {
        var cultureInfo = Culture.Resolve(culture, fallbackToDefaultCulture);
        if (!Culture.IsEnglish(cultureInfo))
        {
            return [];
        }

        return EnglishNumbers.Ordinals(NumberTokenizer.Tokenize(query, cultureInfo))
            .Select(number =>
            {
                var value = Format(number, cultureInfo);
                return Result(query, number, "ordinal", new SortedDictionary<string, object>
                {
                    ["offset"] = value,
                    ["relativeTo"] = "start",
                    ["value"] = value,
                });
            })
            .ToList();
    }

    private static ModelResult Result(string query, FoundNumber number, string typeName, SortedDictionary<string, object> resolution)
    {
        return new ModelResult
        {
            Text = query[number.First.Start..number.Last.End],
            Start = number.First.Start,
            End = number.Last.End - 1,
            TypeName = typeName,
            Resolution = resolution,
        };
    }

    // Digits are kept exactly as far as a decimal goes, computed values as far as a double does.
    private static string Format(FoundNumber number, CultureInfo culture)
    {
        return number.First == number.Last && number.First.Exact is { } exact
            ? exact.ToString(culture)
            : number.Value.ToString(culture);
    }
}

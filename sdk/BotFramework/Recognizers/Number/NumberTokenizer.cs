using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Number;

// Splits a query into words and digit numbers as a culture writes them.
internal static class NumberTokenizer
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    public static List<NumberToken> Tokenize(string query, CultureInfo culture)
    {
        var tokens = new List<NumberToken>();
        if (string.IsNullOrEmpty(query))
        {
            return tokens;
        }

        var previousEnd = 0;
        foreach (Match match in Patterns.GetOrAdd(culture.Name, _ => Pattern(culture.NumberFormat)).Matches(query))
        {
            var between = query[previousEnd..match.Index].Trim();
            var end = match.Index + match.Length;
            tokens.Add(Token(match, end) with { FollowsDirectly = between is "" or "-" });
            previousEnd = end;
        }

        return tokens;
    }

    private static NumberToken Token(Match match, int end)
    {
        if (match.Groups["word"].Success)
        {
            return new NumberToken(match.Index, end, match.Value.ToLowerInvariant());
        }

        var sign = match.Groups["sign"].Success ? "-" : string.Empty;
        if (match.Groups["denominator"].Success)
        {
            var quotient = Parse(match.Groups["numerator"].Value) / Parse(match.Groups["denominator"].Value);
            return new NumberToken(match.Index, end, null) { IsNumber = true, IsFraction = true, Number = sign.Length > 0 ? -quotient : quotient };
        }

        var digits = sign + DecimalDigits.ToAscii(match.Groups["whole"].Value);
        if (match.Groups["decimals"].Success)
        {
            digits += '.' + DecimalDigits.ToAscii(match.Groups["decimals"].Value);
        }

        var factor = match.Groups["factor"].Value switch
        {
            "" => 1,
            "M" => 1_000_000,
            _ => 1_000,
        };

        return new NumberToken(match.Index, end, null)
        {
            IsNumber = true,
            Number = Parse(digits) * factor,
            Exact = factor == 1 && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null,
        };
    }

    private static double Parse(string digits)
    {
        return double.Parse(digits.StartsWith('-') || digits.Contains('.') ? digits : DecimalDigits.ToAscii(digits), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Regex Pattern(NumberFormatInfo format)
    {
        var point = Regex.Escape(format.NumberDecimalSeparator);
        var blanks = string.IsNullOrWhiteSpace(format.NumberGroupSeparator) ? @"\u0020" : string.Empty;
        var group = $@"[{(format.NumberDecimalSeparator == "," ? "." : ",")}{blanks}\u00A0\u202F]";

        return new Regex(
            $$"""
            (?<![A-Za-z\p{Nd}])
            (?<sign>(?<!\p{Nd}\s*)-\s?)?
            (?:
              (?<![/])(?<numerator>\p{Nd}{1,9})/(?<denominator>\p{Nd}*[1-9]\p{Nd}{0,8})(?![/\p{Nd}])
              |
              (?:(?<whole>\p{Nd}{1,3}(?:{{group}}\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:{{point}}(?<decimals>\p{Nd}+))?|{{point}}(?<decimals>\p{Nd}+))
              (?:(?<factor>[kKM])(?![\p{L}\p{Nd}]))?
            )
            |
            (?<word>\p{L}+)
            """,
            RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);
    }
}

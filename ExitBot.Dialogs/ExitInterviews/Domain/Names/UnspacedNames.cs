using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Names;

/// <summary>Names in Japanese: what さん and its like stand behind, and common names of families.</summary>
internal static partial class UnspacedNames
{
    private static readonly string[] Given = [.. NameWords.Given.Where(Unspaced.IsIn).OrderByDescending(name => name.Length)];
    private static readonly string[] Firms = [.. NameWords.Firms.Where(Unspaced.IsIn)];

    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        if (!Unspaced.IsIn(text))
        {
            yield break;
        }

        foreach (Match match in Addressed().Matches(text))
        {
            var name = match.Groups[1];
            if (!NameWords.Never.Any(word => Unspaced.IsIn(word) && name.Value.EndsWith(word, StringComparison.Ordinal)))
            {
                yield return (name.Index, name.Index + name.Length);
            }
        }

        foreach (var name in Given)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var rest = text.AsSpan(at + name.Length);
                if (!StartsWithFirm(rest))
                {
                    yield return (at, at + name.Length);
                }
            }
        }
    }

    private static bool StartsWithFirm(ReadOnlySpan<char> rest)
    {
        foreach (var firm in Firms)
        {
            // 店長 is the head of a shop.
            if (rest.StartsWith(firm, StringComparison.Ordinal) && !(rest.Length > firm.Length && rest[firm.Length] == '長'))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("([\\u3005\\u3400-\\u9FFF]{1,4}|[\\u30A1-\\u30FC]{2,10})(?:さん|さま|様|氏|くん|君|ちゃん)")]
    private static partial Regex Addressed();
}

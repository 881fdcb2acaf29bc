using System.Buffers;
using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Turns.Arrival;

/// <summary>
/// Removes from everything a caller sent what no flow should ever meet: type names for deserialisers, control characters,
/// characters that turn the direction of the text around them, halves of surrogate pairs.
/// </summary>
internal static class ActivityCleaner
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsUnwanted)]);

    private const char Replacement = '\uFFFD';

    /// <summary>Whether JSON text has nothing to remove, which nearly every activity has not. Escapes may hide anything, and count as something.</summary>
    public static bool IsClean(string json) => !json.AsSpan().ContainsAny(Unwanted) && !json.Contains("$type", StringComparison.Ordinal) && !json.Contains("\\u", StringComparison.Ordinal);

    public static void Clean(JToken token)
    {
        switch (token)
        {
            case JObject map:
                map.Remove("$type");
                foreach (var property in map.Properties())
                {
                    Clean(property.Value);
                }

                break;
            case JArray list:
                foreach (var item in list)
                {
                    Clean(item);
                }

                break;
            case JValue { Type: JTokenType.String } text:
                text.Value = Clean((string)text!);
                break;
        }
    }

    /// <summary>Takes the nulls out of the activity's own lists: the SDK's handlers fall over them, and so would any bot.</summary>
    public static void CloseGaps(Activity activity)
    {
        CloseGaps(activity.Attachments);
        CloseGaps(activity.Entities);
        CloseGaps(activity.MembersAdded);
        CloseGaps(activity.MembersRemoved);
        CloseGaps(activity.ReactionsAdded);
        CloseGaps(activity.ReactionsRemoved);
    }

    public static string Clean(string text)
    {
        var firstBad = IndexOfBad(text);
        if (firstBad < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, firstBad);
        for (var i = firstBad; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                clean.Append(text, i++, 2);
            }
            else if (char.IsSurrogate(text[i]))
            {
                clean.Append(Replacement);
            }
            else if (!IsUnwanted(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static void CloseGaps<T>(IList<T?>? list)
        where T : class
    {
        for (var i = (list?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (list![i] is null)
            {
                list.RemoveAt(i);
            }
        }
    }

    private static int IndexOfBad(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnwanted(text[i]))
            {
                return i;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>
    /// Control characters but tab and line ends; embeddings, overrides and isolates, but not the marks that Arabic and Hebrew need;
    /// what Unicode keeps for internal use, on which string.Normalize fails.
    /// </summary>
    private static bool IsUnwanted(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
}

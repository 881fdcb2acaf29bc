using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.Number;

// Finds numbers that are written in English words, or in digits and words ("2 million").
internal static class EnglishNumbers
{
    private static readonly string[] Negatives = ["minus", "negative"];

    public static IEnumerable<FoundNumber> Cardinals(List<NumberToken> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var first = i;
            var negative = Negatives.Contains(tokens[i].Word) && i + 1 < tokens.Count;
            if (negative)
            {
                i++;
            }

            var number = new EnglishNumberReader(tokens, i, allowOrdinal: false);
            if (number.Next > i)
            {
                yield return new FoundNumber(tokens[first], tokens[number.Next - 1], negative ? -number.Value : number.Value);
                i = number.Next;
            }
            else
            {
                i = first + 1;
            }
        }
    }

    public static IEnumerable<FoundNumber> Ordinals(List<NumberToken> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var number = new EnglishNumberReader(tokens, i, allowOrdinal: true);
            if (number.IsOrdinal)
            {
                yield return new FoundNumber(tokens[i], tokens[number.Next - 1], number.Value);
                i = number.Next;
            }
            else
            {
                i++;
            }
        }
    }
}

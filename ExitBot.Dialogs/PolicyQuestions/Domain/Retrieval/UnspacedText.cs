using System.Collections.Frozen;
using System.Text;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Japanese: known words are cut out of the run, and of the rest every two letters that stand together count as a word. Two hiragana are grammar.</summary>
internal sealed class UnspacedText(FrozenDictionary<string, Meaning> meanings, FrozenSet<string> stop)
{
    private readonly int _longest = meanings.Keys.Concat(stop).Where(Unspaced.IsIn).Select(word => word.Length).DefaultIfEmpty(0).Max();

    public IEnumerable<TextUnit> Units(string run)
    {
        var rest = new StringBuilder();
        for (var place = 0; place < run.Length;)
        {
            if (KnownAt(run, place) is not { } known)
            {
                rest.Append(run[place++]);
                continue;
            }

            foreach (var unit in Pairs(rest.ToString()))
            {
                yield return unit;
            }

            rest.Clear();
            place += known.Length;
            if (meanings.TryGetValue(known, out var meaning))
            {
                yield return new TextUnit([known], meaning.Concept, meaning.IsTopic);
            }
        }

        foreach (var unit in Pairs(rest.ToString()))
        {
            yield return unit;
        }
    }

    private string? KnownAt(string run, int place)
    {
        for (var length = Math.Min(_longest, run.Length - place); length > 0; length--)
        {
            var candidate = run.Substring(place, length);
            if (meanings.ContainsKey(candidate) || stop.Contains(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<TextUnit> Pairs(string rest)
    {
        for (var place = 0; place < rest.Length;)
        {
            if (!Unspaced.Is(rest[place]))
            {
                // Latin letters and figures within the run.
                var end = place;
                while (end < rest.Length && !Unspaced.Is(rest[end]))
                {
                    end++;
                }

                yield return new TextUnit([rest[place..end]]);
                place = end;
                continue;
            }

            var pair = rest.Substring(place, Math.Min(2, rest.Length - place));
            if ((pair.Length == 2 && Unspaced.Is(pair[1]) && !pair.All(IsHiragana)) || (pair.Length == 1 && rest.Length == 1 && !IsHiragana(pair[0])))
            {
                yield return new TextUnit([pair]);
            }

            place++;
        }
    }

    private static bool IsHiragana(char letter) => letter is >= '\u3041' and <= '\u309F';
}

using System.Collections.Frozen;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>Words in order, with alternatives and gaps, in one sentence unless the pattern itself goes over to the next one.</summary>
internal sealed class Pattern(PatternKind kind, RedFlagCategory? category, bool isFirm, PatternPart[] parts)
{
    private const int NoMatch = -1;

    public PatternKind Kind => kind;

    /// <summary>Of a cue.</summary>
    public RedFlagCategory? Category => category;

    /// <summary>It says no by itself ("no point in living", "not promoted because"), so a denial around it takes nothing back.</summary>
    public bool IsFirm => isFirm;

    /// <summary>The words it can begin with, as the vocabulary numbers them.</summary>
    public IEnumerable<int> Beginnings => ((PatternPart.Words)parts[0]).Alternatives.Select(alternative => alternative[0]).Distinct();

    /// <param name="meanings">What each word can be, as the vocabulary numbers it.</param>
    /// <returns>The place after the last word of the longest match that begins at <paramref name="start"/>, or -1.</returns>
    public int Match(List<Word> words, int[][] meanings, int start)
    {
        var sentence = words[start].Sentence;
        return MatchFrom(part: 0, start);

        int MatchFrom(int part, int at) => part == parts.Length ? at : parts[part] switch
        {
            PatternPart.Gap gap => AfterGap(gap, part, at),
            PatternPart.Words alternatives => AfterWords(alternatives, part, at),
            PatternPart.NextSentence => InNextSentence(part, at),
            _ => IsInSentence(at) ? NoMatch : MatchFrom(part + 1, at),
        };

        int InNextSentence(int part, int at)
        {
            if (at >= words.Count || IsInSentence(at))
            {
                return NoMatch;
            }

            var before = sentence;
            sentence = words[at].Sentence;
            var after = MatchFrom(part + 1, at);
            sentence = before;
            return after;
        }

        int AfterGap(PatternPart.Gap gap, int part, int at)
        {
            var best = MatchFrom(part + 1, at);
            for (var skipped = 1; skipped <= gap.Most && IsInSentence(at + skipped - 1); skipped++)
            {
                best = Math.Max(best, MatchFrom(part + 1, at + skipped));
            }

            return best;
        }

        int AfterWords(PatternPart.Words words, int part, int at)
        {
            var best = words.IsOptional ? MatchFrom(part + 1, at) : NoMatch;
            if (!IsInSentence(at) || !words.CanBeginWith(meanings[at]))
            {
                return best;
            }

            foreach (var alternative in words.Alternatives)
            {
                if (Fits(alternative, at))
                {
                    best = Math.Max(best, MatchFrom(part + 1, at + alternative.Length));
                }
            }

            return best;
        }

        bool Fits(int[] alternative, int at)
        {
            for (var i = 0; i < alternative.Length; i++)
            {
                if (!IsInSentence(at + i) || !meanings[at + i].AsSpan().Contains(alternative[i]))
                {
                    return false;
                }
            }

            return true;
        }

        bool IsInSentence(int at) => at < words.Count && words[at].Sentence == sentence;
    }
}

internal abstract record PatternPart
{
    private PatternPart()
    {
    }

    /// <param name="Alternatives">Each a run of words, as the vocabulary numbers them.</param>
    public sealed record Words(int[][] Alternatives, bool IsOptional) : PatternPart
    {
        private readonly FrozenSet<int> _beginnings = Alternatives.Select(alternative => alternative[0]).ToFrozenSet();

        public bool CanBeginWith(int[] meanings)
        {
            foreach (var meaning in meanings)
            {
                if (_beginnings.Contains(meaning))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public sealed record Gap(int Most) : PatternPart;

    public sealed record EndOfSentence : PatternPart;

    public sealed record NextSentence : PatternPart;
}

/// <summary>Where a pattern was found: the words from <paramref name="First"/> up to, not including, <paramref name="After"/>.</summary>
internal sealed record PatternMatch(Pattern Pattern, int First, int After);

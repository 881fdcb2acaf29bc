using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Cuts what is written as one word and is several: a run of Japanese at the words known, an Arabic "two months" into both.</summary>
internal sealed class WordCutter(ProfileWords words)
{
    private readonly string[] _known =
    [
        .. words.Numbers.Keys.Concat(words.Ordinals.Keys).Concat(words.Ago).Concat(words.YearUnits).Concat(words.MonthUnits).Concat(words.WeekUnits).Concat(words.DayUnits).Concat(words.Half)
            .Concat(words.Since).Concat(words.DateMarks)
            .Where(word => Unspaced.Is(word[0])).Distinct().OrderByDescending(word => word.Length),
    ];

    public IEnumerable<string> Cut(string word) => words.Pairs.TryGetValue(word, out var pair) ? pair.Split(' ')
        : Unspaced.Is(word[0]) ? CutRun(word)
        : [word];

    // What is not known, particles among it, is left out.
    private IEnumerable<string> CutRun(string run)
    {
        for (var at = 0; at < run.Length;)
        {
            var known = _known.FirstOrDefault(word => run.AsSpan(at).StartsWith(word, StringComparison.Ordinal));
            if (known is not null)
            {
                yield return known;
            }

            at += known?.Length ?? 1;
        }
    }
}

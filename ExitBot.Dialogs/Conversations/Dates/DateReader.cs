using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>
/// Finds a day in what somebody said, with or without a time: "Friday", "next Monday at 5", "2 days before I leave", "el viernes", "27.11.".
/// Days without a year lie ahead. What could be two days is told as two.
/// </summary>
public sealed class DateReader
{
    private static readonly ByLanguage<DateReader> Shipped = new(language => new DateReader(DateWords.For(language)));

    private readonly DateWords _words;
    private readonly DateSlots _slots;

    private DateReader(DateWords words) => (_words, _slots) = (words, new DateSlots(words));

    public static DateReader For(string language) => Shipped.For(language);

    /// <summary>The whole of a text, in this language, English or any other; null when it is not just a date.</summary>
    public static SpokenDate? ReadAll(string text, DateOnly today, string language)
    {
        var said = PhraseText.Of(text);
        return SpokenLanguages.Codes.Prepend(SpokenLanguages.English).Prepend(language)
            .SelectMany(code => For(code).ReadAt(said, 0, today))
            .Where(found => found.Length == said.Count)
            .Select(found => (SpokenDate)found.Value)
            .FirstOrDefault();
    }

    /// <summary>All dates that begin at this place, the longest first.</summary>
    public IReadOnlyList<SlotReading> ReadAt(PhraseText said, int at, DateOnly today)
    {
        var found = DaysAt(said, at, today)
            .SelectMany(day => TimesAt(said, at + day.Length).Select(time => (day.Length + time.Length, new SpokenDate(day.Day, time.Time)))
                .Append((day.Length, new SpokenDate(day.Day))))
            .Concat(TimesAt(said, at).SelectMany(time => DaysAt(said, at + time.Length, today).Select(day => (time.Length + day.Length, new SpokenDate(day.Day, time.Time)))));
        return [.. found.OrderByDescending(date => date.Item1).DistinctBy(date => date.Item1).Select(date => new SlotReading(date.Item1, date.Item2))];
    }

    private IEnumerable<(int Length, SpokenDay Day)> DaysAt(PhraseText said, int at, DateOnly today)
    {
        foreach (var (days, patterns) in _words.Days)
        {
            if (Best(patterns, said, at) is { } match)
            {
                yield return (match.Length, new SpokenDay.On(today.AddDays(days)));
            }
        }

        foreach (var (phrase, patterns) in _words.Phrases)
        {
            if (Best(patterns, said, at) is { } match && DayFinder.Find(phrase, match, today) is { } day)
            {
                yield return (match.Length, day);
            }
        }
    }

    private IEnumerable<(int Length, TimeOnly Time)> TimesAt(PhraseText said, int at)
    {
        foreach (var (phrase, patterns) in _words.Times)
        {
            if (Best(patterns, said, at) is { } match && match.Value<TimeOnly>("clock") is { } clock && TimeFinder.Find(phrase, clock) is { } time)
            {
                yield return (match.Length, time);
            }
        }
    }

    private PhraseMatch? Best(IReadOnlyList<PhrasePattern> patterns, PhraseText said, int at) =>
        patterns.Select(pattern => pattern.MatchAt(said, at, _slots)).OfType<PhraseMatch>().MaxBy(match => match.Length);
}

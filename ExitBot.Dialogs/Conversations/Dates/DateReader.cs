using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>
/// Finds a day in what somebody said, with or without a time: "Friday", "next Monday at 5", "2 days before I leave", "el viernes", "27.11.".
/// Days without a year lie ahead. What could be two days is told as two.
/// </summary>
public sealed class DateReader
{
    private static readonly ByLanguage<DateReader> Shipped = new(language => new DateReader(language, DateWords.For(language)));

    private readonly DateOrder _order;
    private readonly DateWords _words;
    private readonly DateSlots _slots;

    private DateReader(string language, DateWords words) => (_order, _words, _slots) = (DateOrders.Of(locale: null, language), words, new DateSlots(words));

    public static DateReader For(string language) => Shipped.For(language);

    /// <summary>The whole of a text, in this language, English or any other; null when it is not just a date.</summary>
    public static SpokenDate? ReadAll(string text, DateOnly today, string language) => ReadAll(text, new DayView(today, DateOrders.Of(locale: null, language)), language);

    /// <summary>The day that a text names among other words: the longest, in this language or English, else all of it in any other. Days that count from the last one are none.</summary>
    public static SpokenDate? FindIn(string text, DayView view, string language)
    {
        var said = PhraseText.Of(text);
        return new[] { language, SpokenLanguages.English }.Distinct()
            .Select(code => Enumerable.Range(0, said.Count)
                .SelectMany(at => For(code).ReadAt(said, at, view))
                .Where(found => found.Value is SpokenDate { Day: not SpokenDay.FromLastDay })
                .OrderByDescending(found => found.Length)
                .Select(found => (SpokenDate?)found.Value)
                .FirstOrDefault())
            .FirstOrDefault(date => date is not null) ?? ReadAll(text, view, language);
    }

    private static SpokenDate? ReadAll(string text, DayView view, string language)
    {
        var said = PhraseText.Of(text);
        return SpokenLanguages.Codes.Prepend(SpokenLanguages.English).Prepend(language)
            .SelectMany(code => For(code).ReadAt(said, 0, view))
            .Where(found => found.Length == said.Count)
            .Select(found => (SpokenDate)found.Value)
            .FirstOrDefault();
    }

    /// <summary>All dates that begin at this place, the longest first.</summary>
    public IReadOnlyList<SlotReading> ReadAt(PhraseText said, int at, DateOnly today) => ReadAt(said, at, new DayView(today, _order));

    private IReadOnlyList<SlotReading> ReadAt(PhraseText said, int at, DayView view)
    {
        var found = DaysAt(said, at, view)
            .SelectMany(day => TimesAt(said, at + day.Length).Select(time => (day.Length + time.Length, new SpokenDate(day.Day, time.Time)))
                .Append((day.Length, new SpokenDate(day.Day))))
            .Concat(TimesAt(said, at).SelectMany(time => DaysAt(said, at + time.Length, view).Select(day => (time.Length + day.Length, new SpokenDate(day.Day, time.Time)))));
        return [.. found.OrderByDescending(date => date.Item1).DistinctBy(date => date.Item1).Select(date => new SlotReading(date.Item1, date.Item2))];
    }

    private IEnumerable<(int Length, SpokenDay Day)> DaysAt(PhraseText said, int at, DayView view)
    {
        foreach (var (days, patterns) in _words.Days)
        {
            // "कल" is tomorrow and yesterday.
            var isBothWays = days != 0 && Means(-days, said, at);
            if ((view.MayBePast || days > 0 || !isBothWays) && Best(patterns, said, at) is { } match)
            {
                var day = view.Today.AddDays(days);
                yield return (match.Length, isBothWays && view.MayBePast ? new SpokenDay.Either(day, view.Today.AddDays(-days)) : new SpokenDay.On(day));
            }
        }

        foreach (var (phrase, patterns) in _words.Phrases)
        {
            if (Best(patterns, said, at) is not { } match)
            {
                continue;
            }

            if (DayFinder.Find(phrase, match, view) is { } day)
            {
                yield return (match.Length, day);
            }

            // "Friday, 27 November": the weekday says it once more.
            if (phrase == DatePhrase.Weekday && Best(_words.Phrases[DatePhrase.Date], said, at + match.Length) is { } dated && DayFinder.Find(DatePhrase.Date, dated, view) is { } named)
            {
                yield return (match.Length + dated.Length, named);
            }
        }
    }

    private bool Means(int days, PhraseText said, int at) => _words.Days.TryGetValue(days, out var patterns) && Best(patterns, said, at) is not null;

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

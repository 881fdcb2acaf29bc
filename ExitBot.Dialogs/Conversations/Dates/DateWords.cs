using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>How people of one language say when. Words are written as people write them.</summary>
internal sealed record DateWords
{
    private static readonly ByLanguage<DateWords> Shipped = new(language => PhraseFile.Read<DateWords>($"Conversations/Dates/dates.{language}.json"));

    public required IReadOnlyDictionary<string, int> Numbers { get; init => field = Plain(value); }

    /// <summary>From 1 to 12.</summary>
    public required IReadOnlyDictionary<string, int> Months { get; init => field = Plain(value); }

    /// <summary>From Sunday, 0, to Saturday, 6.</summary>
    public required IReadOnlyDictionary<string, int> Weekdays { get; init => field = Plain(value); }

    /// <summary>"Today" and its like, by days from today.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<PhrasePattern>> Days { get; init; }

    public required IReadOnlyDictionary<DatePhrase, IReadOnlyList<PhrasePattern>> Phrases { get; init; }

    public required IReadOnlyDictionary<TimePhrase, IReadOnlyList<PhrasePattern>> Times { get; init; }

    public static DateWords For(string language) => Shipped.For(language);

    private static Dictionary<string, int> Plain(IReadOnlyDictionary<string, int> words) =>
        words.DistinctBy(word => Word(word.Key)).ToDictionary(word => Word(word.Key), word => word.Value, StringComparer.Ordinal);

    private static string Word(string written) => PlainText.Words(written);
}

/// <summary>What a pattern of <see cref="DateWords"/> means.</summary>
internal enum DatePhrase
{
    /// <summary>The coming one.</summary>
    Weekday,

    /// <summary>The one ahead, never today.</summary>
    ComingWeekday,

    /// <summary>The coming one, or that of the next week.</summary>
    NextWeekday,

    /// <summary>The one behind, never today.</summary>
    LastWeekday,

    WeekdayOfNextWeek,
    WeekdayOfLastWeek,
    Date,
    InDays,
    InWeeks,
    InMonths,
    DaysAgo,
    WeeksAgo,
    MonthsAgo,
    DaysBeforeLastDay,
    WorkingDaysBeforeLastDay,
    WeeksBeforeLastDay,
    DaysAfterLastDay,
    OnLastDay,
    EndOfWeek,
    EndOfMonth,
    EndOfNextMonth,
    EndOfNamedMonth,
    EndOfYear,
}

internal enum TimePhrase
{
    /// <summary>An hour from 1 to 6 is one of the afternoon.</summary>
    Hour,

    Morning,
    Afternoon,
}

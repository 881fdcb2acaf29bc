namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Reads "next Friday", "31.12.2026", "2026-12-31", "31 December", "in two weeks", "end of the month". A day that could be two days is not guessed.</summary>
internal static class LastDayReader
{
    private const int MostDaysAgo = 2 * 365;
    private const int MostDaysAhead = 2 * 366;
    private const int DaysInWeek = 7;
    private const int LongestAbsence = 183;

    public static ProfileReading Read(string text, DateOnly today, ProfileWords words, DateOrder order)
    {
        var said = Tokens.Of(text, words);
        if (said.Length == 0 || (Numeric(said, text, words, order) ?? Marked(said, today, words) ?? Named(said, today, words) ?? Relative(said, today, words)) is not { } day)
        {
            return new ProfileReading.Unclear();
        }

        return day.DayNumber - today.DayNumber is >= -MostDaysAgo and <= MostDaysAhead
            ? new ProfileReading.Read(profile => profile with { LastDay = day }, Literal: false)
            : new ProfileReading.Unlikely();
    }

    private static DateOnly? Numeric(string[] said, string text, ProfileWords words, DateOrder order)
    {
        var parts = said.Where(word => !words.DateMarks.Contains(word)).SelectMany(token => token.Split('.')).Select(DateWords.Number).ToList();
        if (parts is not [{ } first, { } second, { } third])
        {
            return null;
        }

        if (DateWords.IsYear($"{first}"))
        {
            return DateWords.Day(first, second, third);
        }

        var year = third < 100 ? 2000 + third : third;
        var dayFirst = DateWords.Day(year, second, first);
        var monthFirst = DateWords.Day(year, first, second);
        var couldBeTwo = dayFirst is not null && monthFirst is not null && dayFirst != monthFirst;
        return text.Contains('.', StringComparison.Ordinal) ? dayFirst
            : !couldBeTwo ? dayFirst ?? monthFirst
            : order switch
            {
                DateOrder.DayFirst => dayFirst,
                DateOrder.MonthFirst => monthFirst,
                _ => null,
            };
    }

    // "11月30日".
    private static DateOnly? Marked(string[] said, DateOnly today, ProfileWords words)
    {
        if (words.DateMarks is not [_, var monthMark, var dayMark]
            || Before(said, monthMark) is not { } month || Before(said, dayMark) is not { } day || DateWords.Day(today.Year, month, day) is not { } found)
        {
            return null;
        }

        return Nearest(found, today);
    }

    private static int? Before(string[] said, string mark) =>
        Array.IndexOf(said, mark) is > 0 and var at ? DateWords.Number(said[at - 1]) : null;

    private static DateOnly? Named(string[] said, DateOnly today, ProfileWords words)
    {
        var monthAt = Array.FindIndex(said, words.Months.ContainsKey);
        if (monthAt < 0)
        {
            return null;
        }

        var month = words.Months[said[monthAt]];
        var year = said.Select(DateWords.YearIn).FirstOrDefault(found => found is not null);
        var number = said.Where(word => !DateWords.IsYear(word)).Select(DateWords.Number).FirstOrDefault(found => found is not null);
        var inYear = year ?? today.Year;
        var day = number ?? (said.Any(words.EndOf.Contains) ? DateTime.DaysInMonth(inYear, month) : 0);
        if (DateWords.Day(inYear, month, day) is not { } found)
        {
            return null;
        }

        return year is not null ? found : Nearest(found, today);
    }

    // Without a year it is the one nearest to today.
    private static DateOnly? Nearest(DateOnly found, DateOnly today)
    {
        var distance = found.DayNumber - today.DayNumber;
        return Math.Abs(distance) <= LongestAbsence ? found : DateWords.Day(distance < 0 ? found.Year + 1 : found.Year - 1, found.Month, found.Day);
    }

    private static DateOnly? Relative(string[] said, DateOnly today, ProfileWords words)
    {
        if (said.FirstOrDefault(words.Days.ContainsKey) is { } named)
        {
            return today.AddDays(words.Days[named]);
        }

        var isNext = said.Any(words.Next.Contains);
        if (said.FirstOrDefault(words.Weekdays.ContainsKey) is { } weekday)
        {
            var wanted = (DayOfWeek)words.Weekdays[weekday];
            return said.Any(words.NextWeek.Contains) ? InNextWeek(wanted, today) : Weekday(wanted, today, isNext, said.Any(words.Last.Contains));
        }

        if (said.Any(words.EndOf.Contains) && Ended(said, today.AddMonths(isNext ? 1 : 0), words) is { } end)
        {
            return end;
        }

        return Distance(said, today, words);
    }

    // "Next Friday" and "Friday" are the coming one; on the day itself it is the one in a week.
    private static DateOnly Weekday(DayOfWeek wanted, DateOnly today, bool isNext, bool isLast)
    {
        var ahead = ((int)wanted - (int)today.DayOfWeek + DaysInWeek) % DaysInWeek;
        return isLast ? today.AddDays(ahead - DaysInWeek) : today.AddDays(ahead == 0 && isNext ? DaysInWeek : ahead);
    }

    // Weeks begin on Monday.
    private static DateOnly InNextWeek(DayOfWeek wanted, DateOnly today) =>
        today.AddDays(DaysInWeek - DaysAfterMonday(today.DayOfWeek) + DaysAfterMonday(wanted));

    private static int DaysAfterMonday(DayOfWeek day) => ((int)day + DaysInWeek - 1) % DaysInWeek;

    private static DateOnly? Ended(string[] said, DateOnly inMonth, ProfileWords words) =>
        said.Any(words.MonthUnits.Contains) ? new DateOnly(inMonth.Year, inMonth.Month, DateTime.DaysInMonth(inMonth.Year, inMonth.Month))
        : said.Any(words.YearUnits.Contains) ? new DateOnly(inMonth.Year, 12, 31)
        : null;

    private static DateOnly? Distance(string[] said, DateOnly today, ProfileWords words)
    {
        var sign = said.Any(words.Ago.Contains) ? -1 : said.Any(words.In.Contains) || said.Any(words.Next.Contains) ? 1 : 0;
        for (var at = 0; at < said.Length && sign != 0; at++)
        {
            var count = SpokenNumber.At(said, at, words) is var (value, _) ? (int)Math.Min(value, MostDaysAhead) : words.Next.Contains(said[at]) ? 1 : 0;
            var unit = said.Skip(at + 1).FirstOrDefault(word => IsUnit(word, words));
            if (count > 0 && unit is not null)
            {
                return words.MonthUnits.Contains(unit) ? today.AddMonths(sign * count)
                    : words.WeekUnits.Contains(unit) ? today.AddDays(sign * count * DaysInWeek)
                    : words.DayUnits.Contains(unit) ? today.AddDays(sign * count)
                    : null;
            }
        }

        return null;
    }

    private static bool IsUnit(string word, ProfileWords words) =>
        words.DayUnits.Contains(word) || words.WeekUnits.Contains(word) || words.MonthUnits.Contains(word);
}

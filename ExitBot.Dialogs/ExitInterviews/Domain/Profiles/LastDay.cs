using ExitBot.Dialogs.Conversations.Dates;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>The last working day that somebody tells, before or after it. A day that could be two days is not guessed.</summary>
internal static class LastDay
{
    private const int MostDaysAgo = 2 * 365;
    private const int MostDaysAhead = 2 * 366;

    public static ProfileReading Read(string text, DateOnly today, string language, DateOrder order) =>
        DateReader.FindIn(text, new DayView(today, order, MayBePast: true), language) is not { Day: SpokenDay.On { Day: var day } } ? new ProfileReading.Unclear()
        : day.DayNumber - today.DayNumber is >= -MostDaysAgo and <= MostDaysAhead ? new ProfileReading.Read(profile => profile with { LastDay = day }, Literal: false)
        : new ProfileReading.Unlikely();
}

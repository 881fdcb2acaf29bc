using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>What stands first in a date of figures and strokes, where the person comes from.</summary>
public enum DateOrder
{
    /// <summary>3/4 could be either.</summary>
    Unknown = 0,

    DayFirst,

    MonthFirst,
}

public static class DateOrders
{
    // English is written both ways; a locale without a country does not tell.
    private const string MonthFirstLocale = "en-US";

    /// <param name="locale">Of the channel.</param>
    public static DateOrder Of(string? locale, string language) =>
        language != SpokenLanguages.English ? DateOrder.DayFirst
        : locale is null || !locale.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? DateOrder.Unknown
        : locale.Equals(MonthFirstLocale, StringComparison.OrdinalIgnoreCase) ? DateOrder.MonthFirst
        : DateOrder.DayFirst;
}

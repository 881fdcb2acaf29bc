namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>A day as somebody named it. The list is closed.</summary>
public abstract record SpokenDay
{
    private SpokenDay()
    {
    }

    public sealed record On(DateOnly Day) : SpokenDay;

    /// <summary>It may mean either: "Friday" said on a Friday, "3/4".</summary>
    public sealed record Either(DateOnly First, DateOnly Second) : SpokenDay;

    /// <summary>So many days after the last working day of whoever speaks; before it where negative.</summary>
    public sealed record FromLastDay(int Days, bool WorkingDays) : SpokenDay;
}

/// <param name="Time">Null when none was said.</param>
public sealed record SpokenDate(SpokenDay Day, TimeOnly? Time = null);

namespace ExitBot.Dialogs.Conversations.Dates;

internal static class TimeFinder
{
    private const int Noon = 12;

    // Nobody hands anything in at 5 in the morning.
    private const int FirstHourOfWork = 7;

    /// <summary>Null where there is no such time: "17 am".</summary>
    public static TimeOnly? Find(TimePhrase phrase, TimeOnly clock) => phrase switch
    {
        TimePhrase.Hour => clock is { Hour: >= 1 and < FirstHourOfWork } ? clock.AddHours(Noon) : clock,
        _ when clock.Hour is 0 or > Noon => phrase == TimePhrase.Afternoon && clock.Hour > Noon ? clock : null,
        TimePhrase.Morning => clock.Hour == Noon ? clock.AddHours(-Noon) : clock,
        _ => clock.Hour == Noon ? clock : clock.AddHours(Noon),
    };
}

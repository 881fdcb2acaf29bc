namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>By when each kind of matter needs somebody.</summary>
/// <param name="ReceiptDueAt">For wrongdoing only, like <paramref name="FeedbackDueAt"/>.</param>
public sealed record CaseClock(DateTimeOffset DueAt, DateTimeOffset? ReceiptDueAt, DateTimeOffset? FeedbackDueAt)
{
    // "At once" has to leave somebody the time to look, and "the same day" is a working day long.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SameDay = TimeSpan.FromHours(8);

    private static readonly TimeSpan Receipt = TimeSpan.FromDays(7);
    private const int MonthsToFeedback = 3;

    /// <param name="raisedAt">When it was said.</param>
    public static CaseClock For(RedFlagCategory category, DateTimeOffset raisedAt) => category == RedFlagCategory.FraudEthics
        ? new CaseClock(raisedAt + Receipt, raisedAt + Receipt, raisedAt.AddMonths(MonthsToFeedback))
        : new CaseClock(Due(category, raisedAt), ReceiptDueAt: null, FeedbackDueAt: null);

    /// <summary>How long the deputies have before it is passed on again: as long as the first had.</summary>
    public static TimeSpan Round(RedFlagCategory category, DateTimeOffset now) => For(category, now).DueAt - now;

    private static DateTimeOffset Due(RedFlagCategory category, DateTimeOffset raisedAt) => category switch
    {
        RedFlagCategory.SelfHarm or RedFlagCategory.ViolenceThreat => raisedAt + AtOnce,
        RedFlagCategory.SexualHarassment or RedFlagCategory.Safety => raisedAt + SameDay,
        RedFlagCategory.Discrimination or RedFlagCategory.Concern => NextWorkingDay(raisedAt),
        RedFlagCategory.Bullying => raisedAt.AddDays(2),
        RedFlagCategory.WageHour => raisedAt.AddDays(5),
        _ => raisedAt.AddDays(1),
    };

    private static DateTimeOffset NextWorkingDay(DateTimeOffset moment)
    {
        do
        {
            moment = moment.AddDays(1);
        }
        while (moment.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

        return moment;
    }
}

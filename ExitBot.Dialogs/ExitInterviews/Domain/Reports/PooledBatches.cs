namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>
/// When pooled comments are told in an export: a whole month and no fewer people at once, so that an export of before and one of after
/// somebody's interview do not tell whose comments are new.
/// </summary>
public static class PooledBatches
{
    /// <param name="months">The month of each, as pooling leaves it, in any order.</param>
    /// <param name="least">How many come together at least.</param>
    /// <returns>Comments of the months before this one may be told; the others wait for more.</returns>
    public static DateTimeOffset ToldBefore(IEnumerable<DateTimeOffset> months, int least, DateTimeOffset now)
    {
        var (told, waiting) = (DateTimeOffset.MinValue, 0);
        foreach (var (month, people) in months.CountBy(month => month).OrderBy(month => month.Key).TakeWhile(month => month.Key.AddMonths(1) <= now))
        {
            waiting += people;
            if (waiting >= least)
            {
                (told, waiting) = (month.AddMonths(1), 0);
            }
        }

        return told;
    }
}

namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>
/// When pooled comments are told in an export: a whole month and no fewer people at once, so that an export of before and one of after
/// somebody's interview do not tell whose comments are new.
/// </summary>
public static class PooledBatches
{
    /// <param name="people">How many by the month that pooling leaves of their time, in any order.</param>
    /// <param name="least">How many come together at least.</param>
    /// <returns>Comments of the months before this one may be told; the others wait for more.</returns>
    public static DateTimeOffset ToldBefore(IEnumerable<KeyValuePair<DateTimeOffset, int>> people, int least, DateTimeOffset now)
    {
        var (told, waiting) = (DateTimeOffset.MinValue, 0);
        foreach (var (month, count) in people.OrderBy(month => month.Key).TakeWhile(month => month.Key.AddMonths(1) <= now))
        {
            waiting += count;
            if (waiting >= least)
            {
                (told, waiting) = (month.AddMonths(1), 0);
            }
        }

        return told;
    }
}

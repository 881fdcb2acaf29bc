namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>
/// Figures as they were published. Nothing in it is about fewer people than the rules allow, so it is kept for good, and what is erased
/// meanwhile goes out of the figures with the next one.
/// </summary>
/// <param name="Interviews">How many stand behind it.</param>
public sealed record Snapshot(int Id, DateTimeOffset PublishedAt, int Interviews, IReadOnlyList<PublishedTable> Tables, IReadOnlyList<PublishedAverage> Averages);

/// <summary>The mean of all ratings of a question, for whoever reads single interviews anyway; no call for figures tells it.</summary>
/// <param name="Series">The number of the wording: a reworded question begins anew.</param>
/// <param name="Mean">To one decimal.</param>
public sealed record PublishedAverage(string Question, int Series, double Mean);

/// <summary>One table: what is counted (rows) by one characteristic of the people (columns), or uncut with one column without a name.</summary>
/// <param name="Cut">Empty: uncut.</param>
public sealed record PublishedTable(string Name, string Cut, IReadOnlyList<PublishedColumn> Columns);

/// <summary>One group of people.</summary>
/// <param name="Size">How many it has; what the counts are shares of.</param>
public sealed record PublishedColumn(string Name, IReadOnlyList<Release> Size, IReadOnlyList<PublishedCell> Cells);

/// <param name="IsHidden">There are too few, or another that has too few could be told from it.</param>
public sealed record PublishedCell(string Row, bool IsHidden, IReadOnlyList<Release> Releases);

/// <summary>
/// So many people at once, never fewer than the rules allow. Every figure is a sum of whole releases: whatever is subtracted from whatever,
/// what is left is a sum of whole releases again.
/// </summary>
public readonly record struct Release(Quarter Quarter, int Count)
{
    /// <summary>Counts of consecutive quarters in portions: what is too small waits for the next quarter.</summary>
    public static List<Release> Of(IReadOnlyDictionary<Quarter, int> counts, int atLeast)
    {
        var releases = new List<Release>();
        var waiting = 0;
        foreach (var (quarter, count) in counts.OrderBy(pair => pair.Key.Index))
        {
            waiting += count;
            if (waiting >= atLeast)
            {
                releases.Add(new Release(quarter, waiting));
                waiting = 0;
            }
        }

        return releases;
    }
}

using System.Collections.Concurrent;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>How the interview of one kind of leaver differs from the whole bank.</summary>
/// <param name="Reword">Other words for a question, by its id.</param>
/// <param name="First">Questions that come before all others, and are always asked.</param>
public sealed record InterviewRoute(IReadOnlyList<string> Skip, IReadOnlyDictionary<string, string> Reword, IReadOnlyList<string> First);

/// <summary>The routes of a bank.</summary>
/// <param name="ShortTenure">In addition, for who leaves within <see cref="ShortTenureMonths"/>.</param>
public sealed record InterviewRoutes(IReadOnlyDictionary<ExitType, InterviewRoute> ByExitType, InterviewRoute ShortTenure)
{
    public const int ShortTenureMonths = 3;

    private readonly ConcurrentDictionary<(ExitType? ExitType, bool IsShort), TakenRoute> _taken = [];

    public IEnumerable<InterviewRoute> All => [.. ByExitType.Values, ShortTenure];

    internal TakenRoute Taken(ExitType? exitType, bool isShort) =>
        _taken.GetOrAdd((exitType, isShort), static (who, routes) => new TakenRoute(routes, who.ExitType, who.IsShort), this);
}

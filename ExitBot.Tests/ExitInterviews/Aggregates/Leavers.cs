using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Tests.ExitInterviews.Aggregates;

/// <summary>Facts for figures, and figures of facts.</summary>
internal static class Leavers
{
    public static Quarter First { get; } = Quarter.Of(new DateOnly(2025, 1, 15));

    public static InterviewFacts One(int quarter = 0, string? department = "Sales", string? reason = "compensation", int? enps = null, string? theme = null) => new(
        new Quarter(First.Index + quarter), "1.0.0", department, "Dublin", 14, ExitType.Voluntary, reason, IsStated: true, "no", "m4_m12", Regretted.Unknown, enps, "no",
        theme is null ? [] : [(theme, Polarity.Negative)], []);

    public static IEnumerable<InterviewFacts> Many(int count, int quarter = 0, string? department = "Sales", string? reason = "compensation", int? enps = null, string? theme = null) =>
        Enumerable.Repeat(One(quarter, department, reason, enps, theme), count);

    /// <param name="series">The number of the wording of a question in a bank; null: as the shipped banks have it.</param>
    public static Snapshot Published(this IEnumerable<InterviewFacts> facts, int id = 1, Func<string, string, int>? series = null)
    {
        var all = facts.ToList();
        var counted = new FactTables(series ?? new QuestionBanks().SeriesOf);
        all.ForEach(counted.Add);
        var (tables, averages) = SnapshotBuilder.Build(counted, new AnalyticsOptions());
        return new Snapshot(id, DateTimeOffset.UnixEpoch, all.Count, tables, averages);
    }

    public static Dictionary<string, Figure> Read(this Snapshot snapshot, FigureKind kind, string? cut = null, int? from = null, int? to = null) =>
        FigureReader.Read(snapshot, new FigureQuery(kind, At(from), At(to), cut)).Rows.ToDictionary(row => row.Key);

    private static Quarter? At(int? quarter) => quarter is { } number ? new Quarter(First.Index + number) : null;
}

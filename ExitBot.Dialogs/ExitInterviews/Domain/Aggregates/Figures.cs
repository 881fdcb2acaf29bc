namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>What is asked of the figures. Periods are whole quarters: a date stands for the quarter that it lies in.</summary>
/// <param name="Cut">Null: uncut.</param>
public sealed record FigureQuery(FigureKind Kind, Quarter? From, Quarter? To, string? Cut)
{
    public static IReadOnlyList<string> Cuts { get; } = [.. FactTables.Cuts];

    internal bool Covers(Quarter quarter) => (From is not { } from || quarter.Index >= from.Index) && (To is not { } to || quarter.Index <= to.Index);
}

public enum FigureKind
{
    Summary,
    Reasons,
    Themes,
    Heatmap,
    Trend,
}

/// <param name="N">How many people the figures are about; null when there are too few.</param>
public sealed record Figures(Snapshot? Snapshot, int? N, IReadOnlyList<Figure> Rows);

/// <param name="Share">Of all in the group; of a score its value, from -1 to 1.</param>
/// <param name="Low">With <paramref name="High"/> the 95 % interval.</param>
/// <param name="Hidden">"privacy" where there are too few, "no_data" where there is nobody; else null.</param>
public sealed record Figure(string Key, int? N, double? Share, double? Low, double? High, string? Hidden);

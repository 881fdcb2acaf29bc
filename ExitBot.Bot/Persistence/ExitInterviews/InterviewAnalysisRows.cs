using System.Text.Json;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Between rows and analyses, both ways.</summary>
internal static class InterviewAnalysisRows
{
    private const string Said = "w";
    private const string Rated = "r";

    public static InterviewAnalysisRow ToRow(InterviewAnalysis analysis) => new()
    {
        InterviewId = analysis.InterviewId.Value,
        StatedReason = analysis.StatedReason,
        InferredReason = analysis.InferredReason?.Code,
        Preventable = analysis.Preventable,
        FirstThought = analysis.FirstThought,
        Enps = analysis.Enps,
        RecommendReturn = analysis.RecommendReturn,
        Themes = string.Join(' ', analysis.Themes.Select(theme => $"{theme.Theme}={theme.Polarity:D}{(theme.InWords ? Said : Rated)}")),
        Document = JsonSerializer.Serialize(analysis),
        At = analysis.At,
    };

    public static InterviewAnalysis ToAnalysis(InterviewAnalysisRow row) => JsonSerializer.Deserialize<InterviewAnalysis>(row.Document)!;

    /// <summary>The themes of a row, without their quotes.</summary>
    public static IEnumerable<(string Theme, Polarity? Polarity, bool InWords)> ThemesOf(string themes) => themes
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('='))
        .Select(part => (
            part[0],
            part[1].Length > 1 ? (Polarity?)(Polarity)(part[1][0] - '0') : null,
            part[1].EndsWith(Said, StringComparison.Ordinal)));
}

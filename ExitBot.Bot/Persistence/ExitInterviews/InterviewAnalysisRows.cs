using System.Runtime.CompilerServices;
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

    /// <summary>The themes of a row that were spoken of, without their quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<(string Theme, Polarity? Polarity)> MentionsIn(ReadOnlySpan<char> themes, NamesMet names)
    {
        var mentions = new List<(string, Polarity?)>();
        foreach (var range in themes.Split(' '))
        {
            var part = themes[range];
            if (part.IndexOf('=') is > 0 and var at && part.EndsWith(Said, StringComparison.Ordinal))
            {
                mentions.Add((names.Of(part[..at]), part.Length > at + 2 ? (Polarity)(part[at + 1] - '0') : null));
            }
        }

        return mentions;
    }
}

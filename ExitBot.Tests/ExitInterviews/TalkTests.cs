using System.Globalization;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.ExitInterviews.Analysis;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>
/// Short interviews of every language, written the way people talk (Interviews/*.txt): each answers the question that the state tells, skips the rest, and comes
/// down to a reason, a polarity, cases and a status.
/// </summary>
public sealed class TalkTests
{
    private const string Folder = "ExitBot.Tests/ExitInterviews/Interviews";
    private const int MostTurns = 80;

    public static TheoryData<string> Languages() => ["en", "es", "de", "fr", "pt", "hi", "ar", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_interview_comes_to_what_was_meant(string language)
    {
        List<string> wrong = [];
        foreach (var talk in SourceTree.Read($"{Folder}/{language}.txt").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Talk.Read))
        {
            using var host = DialogHost.Untouched();
            host.Locale = language;
            await HoldAsync(host, talk);
            wrong.AddRange(Differences(host, talk).Select(difference => $"{talk.Name}: {difference}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task HoldAsync(DialogHost host, Talk talk)
    {
        await host.SayAsync("exit interview");
        for (var turn = 0; turn < MostTurns && host.Flow is { InterviewStatus: "in_progress" } state; turn++)
        {
            await host.SayAsync(state switch
            {
                { Step: "consent" } => "yes",
                { Step: "attribution" } => "named",
                { Step: "review" } => "submit",
                { Step: "question", QuestionId: { } question } when talk.Answers.TryGetValue(question, out var answer) => answer,
                _ => "skip",
            });
        }
    }

    private static IEnumerable<string> Differences(DialogHost host, Talk talk)
    {
        var analysis = host.Interview.Analysis();
        var cases = host.Cases.Cases.Select(found => $"{CategoryName.Of(found.Category)} {found.Severity.ToString().ToLower(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal);
        Dictionary<string, string> found = new()
        {
            ["reason"] = analysis.MainReason ?? "none",
            ["polarity"] = Overall(analysis.Themes.Select(theme => theme.Polarity!.Value)),
            ["cases"] = string.Join(", ", cases) is { Length: > 0 } raised ? raised : "none",
            ["status"] = WireName.Of(host.Interview.Status),
        };
        return talk.Expected.Where(expected => found[expected.Key] != expected.Value).Select(expected => $"{expected.Key} is {found[expected.Key]}, expected {expected.Value}");
    }

    // As the API tells it: the majority, ties mixed, none neutral.
    private static string Overall(IEnumerable<Dialogs.ExitInterviews.Domain.Analysis.Polarity> polarities)
    {
        var ranked = polarities.CountBy(polarity => polarity).OrderByDescending(count => count.Value).ToList();
        return ranked is [] ? "neutral" : ranked is [var first, var second, ..] && first.Value == second.Value ? "mixed" : WireName.Of(ranked[0].Key);
    }

    /// <param name="Expected">By what it is about: reason, polarity, cases, status. What is not named may be anything.</param>
    private sealed record Talk(string Name, Dictionary<string, string> Answers, Dictionary<string, string> Expected)
    {
        public static Talk Read(string block)
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#' || line.StartsWith("# ", StringComparison.Ordinal)).ToList();
            return new Talk(lines[0].TrimStart('#', ' '), Cells(lines.Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("=> ", StringComparison.Ordinal))), Cells(lines.Where(line => line.StartsWith("=> ", StringComparison.Ordinal)).Select(line => line[3..])));
        }

        private static Dictionary<string, string> Cells(IEnumerable<string> lines) =>
            lines.Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries)).ToDictionary(cells => cells[0], cells => cells[1]);
    }
}

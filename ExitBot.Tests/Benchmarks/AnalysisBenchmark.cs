using System.Diagnostics;
using ExitBot.Tests.ExitInterviews.Analysis;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What it costs to read out of an ended interview by lexicons and rules.</summary>
internal static class AnalysisBenchmark
{
    private const int Times = 200;
    private const string Usual = "My manager shouted at us, the pay was too low, and I asked twice for a promotion. The team was great though, I learned a lot. ";

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        foreach (var language in new[] { "en", "de", "ar", "ja" })
        {
            await MeasureAsync($"15 usual answers, {language}", language, Usual);
        }

        await MeasureAsync("15 answers of 4,000 characters, en", "en", string.Concat(Enumerable.Repeat(Usual, 31)));
    }

    private static async Task MeasureAsync(string name, string language, string text)
    {
        string[] questions =
        [
            "reason_story", "trigger_event", "role_best_part", "manager_advice", "growth_skills", "wellbeing_support", "culture_words", "promise_reality", "one_change", "keep_doing",
            "handover_gap", "handover_people", "anything_else",
        ];
        var interview = Ended.Interview(language, [("enps", 5), ("manager_support", 2), .. questions.Select(question => (question, (object)text))]);
        var analyser = Ended.Analyser();
        analyser.Analyse(interview, interview.StartedAt);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
        {
            analyser.Analyse(interview, interview.StartedAt);
        }

        await Report.LineAsync($"{name,-38} {Stopwatch.GetElapsedTime(started).TotalMilliseconds / Times,8:F2} ms (bar 20)");
    }
}

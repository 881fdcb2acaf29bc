using System.Diagnostics;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.PolicyQuestions;

namespace ExitBot.Tests.Benchmarks;

/// <summary>10,000 chunks of a large company: how long the index takes, what it keeps in memory, and how fast a question is searched for.</summary>
internal static class PolicyBenchmark
{
    private const int Documents = 200;
    private const int ChunksEach = 50;
    private const int Searches = 2_000;
    private const int Dimensions = 1_536;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        var words = new InventedHandbook();
        var questions = QuestionsOf(words);
        var scope = new PolicyScope(new DateOnly(2026, 11, 20));
        var answering = new PolicyAnswering(Handbook.Languages);
        answering.Search(Handbook.In(Handbook.Sample).Index, questions[0], "en", scope);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var library = new PolicyLibrary(Handbook.Languages);
        library.Change(Enumerable.Range(0, Documents).Select(number => words.Document(number, ChunksEach)), []);
        var built = Stopwatch.GetElapsedTime(started);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        await Report.LineAsync($"index build, {library.Index.ChunkCount:N0} chunks   {built.TotalSeconds,6:F2} s (bar 60)");
        await Report.LineAsync($"kept in memory, texts included   {kept / 1e6,6:F0} MB (bar 150)");

        started = Stopwatch.GetTimestamp();
        library.Change([words.Document(0, ChunksEach)], [library.Index.Documents[0].Indexed.Document.Id]);
        await Report.LineAsync($"one document changed   {Stopwatch.GetElapsedTime(started).TotalMilliseconds,6:F0} ms");

        await MeasureAsync("search by words", question => answering.Search(library.Index, question, "en", scope), questions);

        before = GC.GetTotalMemory(forceFullCollection: true);
        var chance = new Random(7);
        library.PutVectors(library.Index.Documents.ToDictionary(
            document => document.Indexed, document => (IReadOnlyList<MeaningVector?>)[.. document.Indexed.Chunks.Select(_ => Direction(chance))]));
        kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        await Report.LineAsync($"vectors of {Dimensions:N0} dimensions beside it   {kept / 1e6,6:F0} MB");
        var meaning = new QuestionMeaning(Direction(chance), 0.55);
        await MeasureAsync("search by words and meaning", question => answering.Search(library.Index, question, "en", scope, earlier: null, meaning), questions);
    }

    private static async Task MeasureAsync(string what, Action<string> search, List<string> questions)
    {
        var times = new List<TimeSpan>();
        for (var number = -Searches / 10; number < Searches; number++)
        {
            var question = questions[(number + Searches) % questions.Count];
            var started = Stopwatch.GetTimestamp();
            search(question);
            if (number >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        times.Sort();
        await Report.LineAsync($"{what}   p50 {times[Searches / 2].TotalMilliseconds,6:F3} ms   p95 {times[Searches * 95 / 100].TotalMilliseconds,6:F3} ms (bar 5)   slowest {times[^1].TotalMilliseconds,6:F3} ms");
    }

    private static MeaningVector Direction(Random chance) => MeaningVector.Of([.. Enumerable.Range(0, Dimensions).Select(_ => (float)(chance.NextDouble() - 0.5))]);

    // Those that people ask, short and as stories, the same with a typing mistake, and some of words that stand nowhere but in the documents.
    private static List<string> QuestionsOf(InventedHandbook words)
    {
        string[] files = ["sample-handbook.txt", "charity-handbook/questions.txt", "software-handbook/questions.txt"];
        var asked = files.SelectMany(file => File.ReadLines(Path.Combine(SourceTree.Root, "ExitBot.Tests/PolicyQuestions/Evaluation", file)))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|')[0].Trim())
            .ToList();
        return [.. asked, .. asked.Select(question => question.Remove(question.Length / 2, 1)), .. Enumerable.Range(0, 50).Select(_ => $"What about {words.Sentence(6)}?")];
    }
}

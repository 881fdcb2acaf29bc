using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>
/// What people type about their list, without a model, and what it does: Evaluation/sentences.txt has a language, a sentence, and the tasks it changed or the first words of the answer.
/// Today is Friday, 20 November 2026, the last day is 4 December.
/// </summary>
public sealed class ChecklistSentenceTests
{
    private const string File = "ExitBot.Tests/OffboardingChecklists/Evaluation/sentences.txt";
    private const int FirstWords = 40;

    [Fact]
    public async Task A_sentence_does_what_it_says()
    {
        var wrong = new List<string>();
        foreach (var (language, said, expected) in Sentences())
        {
            var found = await DoneByAsync(language, said);
            if (found != expected)
            {
                wrong.Add($"{language}: {said}\n  expected {expected}\n  found    {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task It_does_so_in_a_conversation_of_another_language_too()
    {
        var wrong = new List<string>();
        foreach (var (language, said, expected) in Sentences().Where(sentence => sentence.Language != "en" && sentence.Expected.StartsWith('*')))
        {
            var found = await DoneByAsync("en", said);
            if (WithoutTitles(found) != WithoutTitles(expected))
            {
                wrong.Add($"{language}: {said}\n  expected {expected}\n  found    {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    internal static async Task<string> DoneByAsync(string language, string said)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        await host.SayAllAsync("checklist", "2026-12-04");
        var before = host.Checklists.Tasks.ToDictionary(task => task.Id, FactsOf);
        var replies = await host.SayAsync(said);

        string[] changed =
        [
            .. host.Checklists.Tasks.Where(task => before.GetValueOrDefault(task.Id) != FactsOf(task)).Select(task => $"* {FactsOf(task)}").Order(StringComparer.Ordinal),
            .. before.Where(task => host.Checklists.Tasks.All(left => left.Id != task.Key)).Select(task => $"- {task.Value}").Order(StringComparer.Ordinal),
        ];
        var answer = replies.Text();
        return changed.Length > 0 ? string.Join("; ", changed) : answer[..Math.Min(FirstWords, answer.Length)].Split('\n')[0];
    }

    private static string FactsOf(ChecklistTask task) =>
        string.Join(' ', new[] { $"{task.Title}:", task.Status.ToString(), $"{task.Priority}", $"{task.Owner}", $"{task.Due:MM-dd}", $"{task.DueTime:HH:mm}", task.Note }.Where(fact => !string.IsNullOrEmpty(fact)));

    private static string WithoutTitles(string changes) => string.Join(';', changes.Split("; ").Select(change => change[(change.IndexOf(": ", StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Language, string Said, string Expected)> Sentences() => SourceTree.Read(File)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(lines => (lines[0], lines[1], lines[2][2..]));
}

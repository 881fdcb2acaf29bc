using System.Collections.Concurrent;
using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Dialogs.LanguageModel.Defence;

/// <summary>Whether an answer gives away how the model was instructed: a run of words of the prompt, or a mark.</summary>
internal static class Disclosure
{
    private const int Run = 8;
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> SecretsOf = new(StringComparer.Ordinal);

    public static bool Is(string answer, Prompt prompt, DataMarks marks)
    {
        if (answer.Contains(marks.Mark, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var secrets = SecretsOf.GetOrAdd(
            prompt.Hash, static (_, asked) => RunsOf($"{asked.Prompt.Instructions} {asked.Marks.Rule}").ToFrozenSet(StringComparer.Ordinal), (Prompt: prompt, Marks: marks));
        return RunsOf(answer).Any(secrets.Contains);
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start + Run <= words.Length; start++)
        {
            yield return string.Join(' ', words, start, Run);
        }
    }
}

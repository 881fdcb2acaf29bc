using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.LanguageModel.Defence;

/// <summary>Whether an answer gives away how the model was instructed: a run of words of the prompt, or a mark.</summary>
internal static class Disclosure
{
    private const int Run = 8;

    public static bool Is(string answer, string instructions, DataMarks marks)
    {
        if (answer.Contains(marks.Mark, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var secret = RunsOf($"{instructions} {marks.Rule}").ToHashSet(StringComparer.Ordinal);
        return RunsOf(answer).Any(secret.Contains);
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

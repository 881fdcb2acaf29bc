using System.Collections.Concurrent;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>What a question about the list asks for that no pattern fits: "anything overdue?", "was habe ich schon geschafft". It only shows, so it may be wrong.</summary>
internal static class AskReader
{
    // Phrases of eight languages are asked for in every turn.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private const int LongestQuestion = 120;

    private static readonly CommandKind[] Order = [CommandKind.ListOverdue, CommandKind.ListDone, CommandKind.ListToday, CommandKind.ListWeek, CommandKind.List];

    /// <summary>Null when it is no question, or asks for something else.</summary>
    public static CommandKind? Read(string text, string language)
    {
        if (text.Length > LongestQuestion)
        {
            return null;
        }

        var (isMarked, said) = (IsMarked(text), Spaced(text));
        IReadOnlyList<ChecklistPhrases> all = [.. SpokenLanguages.Codes.OrderBy(code => code == language ? 0 : code == SpokenLanguages.English ? 1 : 2).Select(ChecklistPhrases.For)];
        return all.Any(phrases => phrases.Amounts.Any(words => IsIn(said, words))) ? null : all
            .Where(phrases => isMarked || phrases.FreeOrder.Asking.Any(words => IsIn(said, words)))
            .Select(phrases => phrases.Asks)
            .SelectMany(asks => Order.Where(kind => asks.GetValueOrDefault(kind) is { } words && words.Any(word => IsIn(said, word))))
            .Cast<CommandKind?>()
            .FirstOrDefault();
    }

    /// <summary>Whether something is asked, or wished to be seen: "what is left", never "open tasks".</summary>
    public static bool IsAsking(string text) =>
        IsMarked(text) || (Spaced(text) is var said && SpokenLanguages.Codes.Any(code => ChecklistPhrases.For(code).FreeOrder.Asking.Any(words => IsIn(said, words))));

    public static bool IsMarked(string text) => text.TrimEnd() is [.., '?' or '？' or '؟'];

    private static string Spaced(string text) => $" {string.Join(' ', PhraseText.Of(text).Tokens.Select(token => token.Word))} ";

    private static bool IsIn(string said, string words) => said.Contains(Known.GetOrAdd(words, Spaced), StringComparison.Ordinal);
}

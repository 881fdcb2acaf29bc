using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>"I leave in May after six years. What happens to my bonus?": what is asked, and what is told around it.</summary>
/// <param name="Asked">Never empty where the question is not: of a message that asks nothing by its form, all is asked.</param>
public sealed partial record QuestionParts(string Asked, string Told)
{
    internal static readonly char[] Marks = ['?', '？', '؟', '¿'];

    public static QuestionParts Of(string question, PolicyWords words)
    {
        var (asked, told) = (new List<string>(), new List<string>());
        var text = Shortened().Replace(question, " will");
        foreach (var sentence in Sentences.Of(text))
        {
            if (sentence.IndexOfAny(Marks) >= 0 || words.IsAsking(Bare(sentence, words)) || words.IsWondering(sentence))
            {
                Divide(sentence, words, asked, told);
            }
            else
            {
                told.Add(sentence);
            }
        }

        return asked.Count == 0 ? new QuestionParts(text, "") : new QuestionParts(string.Join(". ", asked), string.Join(". ", told));
    }

    /// <summary>"After six years here, do I get anything, and when?": the clauses that ask; all, where none does so by its form.</summary>
    private static void Divide(string sentence, PolicyWords words, List<string> asked, List<string> told)
    {
        var clauses = ClauseEnds().Split(sentence).Where(clause => PlainText.Words(clause).Length > 0).ToList();
        if (!clauses.Exists(Asks))
        {
            asked.Add(sentence);
            return;
        }

        foreach (var clause in clauses)
        {
            (Asks(clause) ? asked : told).Add(clause);
        }

        bool Asks(string clause) => words.IsAskingClause(Bare(clause, words)) || words.IsWondering(clause);
    }

    // "So, when ...": without the small words that lead to a question.
    private static string Bare(string clause, PolicyWords words)
    {
        var said = PlainText.Words(clause);
        while (words.GoingOn.FirstOrDefault(lead => said.StartsWith(lead + ' ', StringComparison.Ordinal)) is { } found)
        {
            said = said[(found.Length + 1)..];
        }

        return said;
    }

    // Without its apostrophe "I'll" is ill.
    [GeneratedRegex(@"['’]ll\b", RegexOptions.IgnoreCase)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"[,;:،、…]\s*|\s[-–—]+\s|[–—]|\.\.+|\(|\)")]
    private static partial Regex ClauseEnds();
}

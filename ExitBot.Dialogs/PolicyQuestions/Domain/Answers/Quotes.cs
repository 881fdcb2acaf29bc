using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>The words of a passage that a person is shown: all of a short one, else the sentences in a row that speak most of the question.</summary>
internal static class Quotes
{
    private const int Longest = 700;

    public static string Best(string text, PolicyQuery query, LanguageAnalyser analyser)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var sentences = Sentences.Of(text).ToList();
        var wanted = query.Units.SelectMany(unit => unit.Stems.Append(unit.Concept ?? "")).Where(term => term.Length > 0).ToHashSet(StringComparer.Ordinal);
        var worth = sentences.ConvertAll(sentence => analyser.Units(sentence).Count(unit => (unit.Concept is { } concept && wanted.Contains(concept)) || unit.Stems.Any(wanted.Contains)));

        var best = (Begin: 0, End: 0, Worth: -1);
        for (var begin = 0; begin < sentences.Count; begin++)
        {
            var (length, sum) = (0, 0);
            for (var end = begin; end < sentences.Count && (length += sentences[end].Length + 1) <= Longest; end++)
            {
                sum += worth[end];
                if (sum > best.Worth)
                {
                    best = (begin, end, sum);
                }
            }
        }

        var from = text.IndexOf(sentences[best.Begin], StringComparison.Ordinal);
        var last = text.IndexOf(sentences[best.End], from, StringComparison.Ordinal) + sentences[best.End].Length;
        return Conversations.PlainText.Shorten(text[from..last], Longest);
    }
}

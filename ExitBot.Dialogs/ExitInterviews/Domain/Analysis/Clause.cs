using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="Words">Folded.</param>
/// <param name="Quote">The sentence as it was written, or the beginning of a long one: it is found in the text as it stands here.</param>
/// <param name="Sentence">Counts the sentences of the text.</param>
internal readonly record struct Clause(string Words, string Quote, int Sentence)
{
    /// <summary>In characters.</summary>
    public const int LongestQuote = 300;
    private const string SentenceEnds = ".!?…\n\r。！？؟।";
    private const string ClauseEnds = ",;:،、，；：؛()[]–—\"“”„«»「」";

    public static List<Clause> Of(string text, AnalysisWords words)
    {
        var clauses = new List<Clause>();
        var sentence = 0;
        foreach (var range in Parts(text, SentenceEnds))
        {
            var quote = PlainText.Cut(text[range].Trim(), LongestQuote);
            foreach (var part in Parts(text[range], ClauseEnds))
            {
                clauses.AddRange(words.Divide(words.Fold(text[range][part])).Select(clause => new Clause(clause, quote, sentence)));
            }

            sentence++;
        }

        return clauses;
    }

    // A dot or comma between digits belongs to a number.
    private static List<Range> Parts(string text, string ends)
    {
        var parts = new List<Range>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (ends.Contains(text[at], StringComparison.Ordinal) && !IsInNumber(text, at)))
            {
                if (at > start && !text.AsSpan(start, at - start).IsWhiteSpace())
                {
                    parts.Add(start..at);
                }

                start = at + 1;
            }
        }

        return parts;
    }

    private static bool IsInNumber(string text, int at) => text[at] is '.' or ',' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}

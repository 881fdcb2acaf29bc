using System.Buffers;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>What was told to case handlers, and is told by nobody else: no report and no export has it, in whole or sentence by sentence.</summary>
public sealed class SealedWords
{
    public const string Mark = "[told to the case handlers]";

    // Fewer letters are no words of somebody: "Yes".
    private const int ShortestSentence = 6;
    private const string SentenceEnds = ".!?…\n\r。！？؟।";
    private static readonly SearchValues<char> Ends = SearchValues.Create(SentenceEnds);

    private readonly List<string> _evidence;
    private readonly List<string> _parts;

    /// <param name="evidence">As people wrote it.</param>
    public SealedWords(IEnumerable<string> evidence)
    {
        _evidence = [.. evidence];
        _parts = [.. _evidence.Concat(_evidence.SelectMany(Sentences)).Distinct().OrderByDescending(part => part.Length)];
    }

    public static SealedWords None { get; } = new([]);

    public string Hide(string text)
    {
        if (_evidence.Count == 0)
        {
            return text;
        }

        if (text.Trim() is { Length: >= ShortestSentence } quote && _evidence.Exists(said => said.Contains(quote, StringComparison.Ordinal)))
        {
            return Mark;
        }

        return _parts.Aggregate(text, (left, part) => left.Replace(part, Mark, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sentences(string said)
    {
        var rest = said;
        while (rest.Length > 0)
        {
            var end = rest.AsSpan().IndexOfAny(Ends);
            var sentence = (end < 0 ? rest : rest[..end]).Trim();
            if (sentence.Length >= ShortestSentence)
            {
                yield return sentence;
            }

            rest = end < 0 ? "" : rest[(end + 1)..];
        }
    }
}

using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>Cuts a document along its headings, and a long section between its paragraphs. What is too long for that is cut between sentences.</summary>
public static class Chunker
{
    /// <summary>Of one document; what lies behind is not searched, and its state says so.</summary>
    public const int MostChunks = 5_000;

    private const int LongestChunk = 1_200;
    private const int LongestHeading = 200;
    private const int DeepestHeading = 6;

    public static IReadOnlyList<PolicyChunk> Cut(IEnumerable<TextBlock> blocks)
    {
        var chunks = new List<PolicyChunk>();
        var path = new SortedList<int, string>();
        var section = new List<string>();
        foreach (var block in blocks)
        {
            var text = block.Text.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (block.HeadingLevel == 0)
            {
                section.Add(text);
                continue;
            }

            Close();
            var level = Math.Min(block.HeadingLevel, DeepestHeading);
            foreach (var deeper in path.Keys.Where(known => known >= level).ToList())
            {
                path.Remove(deeper);
            }

            path[level] = PlainText.Shorten(PlainText.OneLine(text), LongestHeading);
        }

        Close();
        return chunks;

        void Close()
        {
            IReadOnlyList<string> headings = [.. path.Values];
            foreach (var text in Parts(section).Where(_ => chunks.Count < MostChunks))
            {
                chunks.Add(new PolicyChunk(chunks.Count, headings, text));
            }

            section.Clear();
        }
    }

    private static IEnumerable<string> Parts(IEnumerable<string> paragraphs)
    {
        var part = "";
        foreach (var piece in paragraphs.SelectMany(Pieces))
        {
            if (part.Length > 0 && part.Length + piece.Length > LongestChunk)
            {
                yield return part;
                part = "";
            }

            part = part.Length == 0 ? piece : $"{part}\n{piece}";
        }

        if (part.Length > 0)
        {
            yield return part;
        }
    }

    private static IEnumerable<string> Pieces(string paragraph)
    {
        if (paragraph.Length <= LongestChunk)
        {
            yield return paragraph;
            yield break;
        }

        var piece = "";
        foreach (var sentence in Sentences.Of(paragraph).SelectMany(sentence => sentence.Chunk(LongestChunk)).Select(characters => new string(characters)))
        {
            if (piece.Length > 0 && piece.Length + sentence.Length > LongestChunk)
            {
                yield return piece;
                piece = "";
            }

            piece = piece.Length == 0 ? sentence : $"{piece} {sentence}";
        }

        yield return piece;
    }
}

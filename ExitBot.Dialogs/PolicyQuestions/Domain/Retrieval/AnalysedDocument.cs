using System.Text.RegularExpressions;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A document with the terms of its chunks, so that an index is built anew without reading every word again.</summary>
public sealed partial class AnalysedDocument
{
    private const float InHeading = 2.5f;
    private const float InOuterHeading = 1;

    internal AnalysedDocument(IndexedDocument indexed, PolicyLanguages languages, TermTable terms)
    {
        Indexed = indexed;
        var reader = new TermReader(languages.AnalyserFor(indexed.Document.Language), terms);
        var title = reader.Read(indexed.Document.Title);
        Chunks = [.. indexed.Chunks.Select(chunk => TermsOf(chunk, reader, indexed.Document.Title, title))];
    }

    private AnalysedDocument(AnalysedDocument known, IReadOnlyList<MeaningVector?> vectors) => (Indexed, Chunks, Vectors) = (known.Indexed, known.Chunks, vectors);

    public IndexedDocument Indexed { get; }

    /// <summary>One for each chunk, null where it has none yet; null: there is no embeddings model, or it has not come to this document.</summary>
    public IReadOnlyList<MeaningVector?>? Vectors { get; }

    internal IReadOnlyList<ChunkTerms> Chunks { get; }

    internal AnalysedDocument With(IReadOnlyList<MeaningVector?> vectors) => new(this, vectors);

    private static ChunkTerms TermsOf(PolicyChunk chunk, TermReader reader, string titleText, ReadTerms title)
    {
        // A first heading that only repeats the title tells nothing more.
        IReadOnlyList<ReadTerms> outer = [title, .. chunk.Headings.SkipLast(1).Where(heading => heading != titleText).Select(around => reader.Read(Named(around)))];
        var heading = reader.Read(Named(chunk.Section));
        var body = reader.Read(Named(chunk.Text));

        var weights = new Dictionary<int, float>();
        foreach (var around in outer)
        {
            Add(weights, around, InOuterHeading);
        }

        var inner = new HashSet<int>(heading.Counts.Keys.Concat(body.Counts.Keys));
        Add(weights, heading, InHeading);
        Add(weights, body, 1);
        return new ChunkTerms(
            [.. weights.Select(term => new ChunkTerm(term.Key, term.Value, IsAroundOnly: !inner.Contains(term.Key)))],
            (int)body.Counts.Values.Sum(),
            [.. heading.Units],
            [.. heading.Topics.Count > 0 ? heading.Topics : outer.SelectMany(around => around.Topics).Distinct()],
            [.. heading.Evoked]);
    }

    // "14.2 Garden Leave": its number says nothing of what it is about.
    private static string Named(string text) => Numbering().Replace(text, "");

    [GeneratedRegex(@"^\s*(?:§\s*)?(?:[A-Z]?\d{1,3}(?:\.\d{1,3})*[.):]?|[A-Z][.):]|[IVX]{1,5}[.):])\s+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Numbering();

    private static void Add(Dictionary<int, float> weights, ReadTerms read, float factor)
    {
        foreach (var (term, count) in read.Counts)
        {
            weights[term] = weights.GetValueOrDefault(term) + (count * factor);
        }
    }
}

/// <param name="Length">Terms of the text itself.</param>
/// <param name="Heading">What its own heading says, a term for each unit.</param>
/// <param name="Topics">What its heading says that it is about; where that says nothing, the title and the headings above.</param>
/// <param name="Evoked">What the words of its heading make one think of.</param>
internal sealed record ChunkTerms(ChunkTerm[] Terms, int Length, int[] Heading, int[] Topics, int[] Evoked);

/// <param name="Weight">How often it stands there; in a heading it counts more.</param>
/// <param name="IsAroundOnly">It stands only in the title or an outer heading.</param>
internal readonly record struct ChunkTerm(int Term, float Weight, bool IsAroundOnly);

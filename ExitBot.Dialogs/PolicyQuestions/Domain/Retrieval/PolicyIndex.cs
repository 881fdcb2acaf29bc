using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>All documents at one moment, ready to be searched from any number of threads. It never changes; a new one takes its place.</summary>
public sealed class PolicyIndex
{
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.6f;

    // A handful of chunks is read as if they were part of a handbook; a term in one of its thirty is so rare.
    private const int UsualChunks = 30;
    private const float UsualRarity = 3;
    private const float LeastRarity = 0.5f;

    private readonly TermTable _terms;
    private readonly Posting[][] _postings;
    private readonly (int Document, int Chunk)[] _places;
    private readonly NearWords _near;

    internal PolicyIndex(IReadOnlyList<AnalysedDocument> documents, TermTable terms)
    {
        _terms = terms;
        Documents = documents;
        _places = [.. documents.SelectMany((document, number) => document.Chunks.Select((_, chunk) => (number, chunk)))];
        _postings = Postings(documents, terms.Count);
        _near = new NearWords(terms.All.Where(term => PostingsOf(term.Value).Length > 0).Select(term => term.Key));
    }

    /// <summary>The same documents in the same order, only their vectors are others.</summary>
    private PolicyIndex(PolicyIndex known, IReadOnlyList<AnalysedDocument> documents) =>
        (_terms, _places, _postings, _near, Documents) = (known._terms, known._places, known._postings, known._near, documents);

    public IReadOnlyList<AnalysedDocument> Documents { get; }

    public int ChunkCount => _places.Length;

    /// <summary>The number of a term that stands somewhere in it.</summary>
    internal int? Find(string term) => _terms.Find(term) is { } number && PostingsOf(number).Length > 0 ? number : null;

    /// <summary>The number of the one that is a letter away.</summary>
    internal int? FindNear(string term) => _near.Find(term) is { } near ? Find(near) : null;

    internal ReadOnlySpan<Posting> PostingsOf(int term) => term < _postings.Length ? _postings[term] : [];

    internal AnalysedDocument DocumentOf(int chunk) => Documents[_places[chunk].Document];

    internal int DocumentNumberOf(int chunk) => _places[chunk].Document;

    internal ChunkTerms TermsOf(int chunk) => DocumentOf(chunk).Chunks[_places[chunk].Chunk];

    internal PolicyChunk ChunkOf(int chunk) => DocumentOf(chunk).Indexed.Chunks[_places[chunk].Chunk];

    /// <summary>
    /// How telling a term is that stands in so many chunks: one that stands in a single chunk has <see cref="UsualRarity"/>, in a small handbook as in a large one; in a
    /// handbook that is all about leave, leave is still asked about.
    /// </summary>
    internal float Rarity(int chunks) => Math.Max(LeastRarity, UsualRarity * LogOdds(chunks) / LogOdds(1));

    private float LogOdds(int chunks) => (float)Math.Log(1 + ((Math.Max(ChunkCount, UsualChunks) - chunks + 0.5) / (chunks + 0.5)));

    internal PolicyIndex With(IReadOnlyDictionary<PolicyDocumentId, AnalysedDocument> documents) =>
        new(this, [.. Documents.Select(document => documents[document.Indexed.Document.Id])]);

    private static Posting[][] Postings(IReadOnlyList<AnalysedDocument> documents, int terms)
    {
        var counts = new int[terms];
        double lengths = 0;
        var chunks = documents.SelectMany(document => document.Chunks).ToList();
        foreach (var chunk in chunks)
        {
            lengths += chunk.Length;
            foreach (var (term, _, _) in chunk.Terms)
            {
                counts[term]++;
            }
        }

        var usual = chunks.Count == 0 ? 1 : Math.Max(1, lengths / chunks.Count);
        var postings = Array.ConvertAll(counts, count => count == 0 ? [] : new Posting[count]);
        for (var number = 0; number < chunks.Count; number++)
        {
            var damping = (float)(Saturation * (1 - LengthShare + (LengthShare * chunks[number].Length / usual)));
            foreach (var (term, weight, isAroundOnly) in chunks[number].Terms)
            {
                postings[term][^counts[term]--] = new Posting(number, weight * (Saturation + 1) / (weight + damping), isAroundOnly);
            }
        }

        return postings;
    }
}

/// <param name="Weight">BM25 without the rarity of the term.</param>
/// <param name="IsAroundOnly">It stands only in the title or an outer heading.</param>
internal readonly record struct Posting(int Chunk, float Weight, bool IsAroundOnly);

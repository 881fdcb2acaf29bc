using ExitBot.Bot.Turns;
using ExitBot.Dialogs.LanguageModel.Embeddings;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>
/// Gives the chunks of the library their vectors: those that are stored, and for the rest those of the embeddings model, stored as they come. A run that was broken off goes
/// on where it was; a model that does not answer is asked again in the next round, and until then words alone are searched.
/// </summary>
internal sealed partial class PolicyVectorizer(PolicyLibrary library, TextEmbedder embedder, IPolicyVectorStore store, ILogger<PolicyVectorizer> logger)
{
    // Calls between two writes: what a crash costs at most.
    private const int BatchesBetweenWrites = 8;

    /// <summary>One round over the documents that lack vectors.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lacking = embedder.IsOn ? library.Index.Documents.Where(document => document.Vectors is null || document.Vectors.Contains(null)).ToList() : [];
        var made = new Dictionary<IndexedDocument, IReadOnlyList<MeaningVector?>>(ReferenceEqualityComparer.Instance);
        var (sent, isAnswering) = (0, true);
        foreach (var document in lacking)
        {
            var (vectors, gained, isWhole) = await VectorsOfAsync(document.Indexed, isAnswering, cancellationToken);
            (sent, isAnswering) = (sent + gained, isAnswering && isWhole);
            if (document.Vectors is null || gained > 0)
            {
                made[document.Indexed] = vectors;
            }
        }

        if (made.Count > 0)
        {
            library.PutVectors(made);
            LogMade(made.Count, sent);
        }
    }

    /// <param name="mayAsk">False: the model has just failed to answer, and only what is stored is taken.</param>
    /// <returns>Gained: what the model was asked for and gave.</returns>
    private async Task<(IReadOnlyList<MeaningVector?> Vectors, int Gained, bool IsWhole)> VectorsOfAsync(IndexedDocument document, bool mayAsk, CancellationToken cancellationToken)
    {
        var texts = document.Chunks.Select(chunk => TextOf(document.Document, chunk)).ToList();
        var keys = texts.ConvertAll(text => KeyHash.Of(embedder.Model, text));
        var stored = await store.FindAsync(document.Document.Id, cancellationToken) is { } known && known.Model == embedder.Model ? known.ByText : new Dictionary<KeyHash, MeaningVector>();
        var vectors = keys.Where(stored.ContainsKey).Distinct().ToDictionary(key => key, key => stored[key]);
        var kept = vectors.Count;
        var missing = keys.Index().Where(entry => !vectors.ContainsKey(entry.Item)).DistinctBy(entry => entry.Item).Select(entry => entry.Index).ToList();
        foreach (var (number, batch) in missing.Chunk(embedder.Batch).Index())
        {
            if (!mayAsk || await embedder.EmbedAsync([.. batch.Select(place => texts[place])], cancellationToken) is not { } answers)
            {
                break;
            }

            foreach (var (place, values) in batch.Zip(answers))
            {
                vectors[keys[place]] = MeaningVector.Of(values);
            }

            if ((number + 1) % BatchesBetweenWrites == 0)
            {
                await store.SaveAsync(new StoredVectors(document.Document.Id, embedder.Model, vectors), cancellationToken);
                LogProgress(vectors.Count, texts.Count);
            }
        }

        if (vectors.Count > kept || kept < stored.Count)
        {
            await store.SaveAsync(new StoredVectors(document.Document.Id, embedder.Model, vectors), cancellationToken);
        }

        return ([.. keys.Select(key => vectors.GetValueOrDefault(key))], vectors.Count - kept, vectors.Count == keys.Distinct().Count());
    }

    /// <summary>A passage by itself rarely says what it is about; its headings do.</summary>
    private static string TextOf(PolicyDocument document, PolicyChunk chunk) =>
        $"{string.Join(" > ", chunk.Headings.Prepend(document.Title).Distinct())}\n{chunk.Text}";

    [LoggerMessage(EventId = 3005, Level = LogLevel.Information, Message = "Policy documents: {Documents} have vectors now, {Passages} passages were sent to the embeddings model for it")]
    private partial void LogMade(int documents, int passages);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Information, Message = "Policy documents: vectors of {Done} of {All} passages of a long document")]
    private partial void LogProgress(int done, int all);
}

using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions.Domain;

/// <summary>The documents of this process, ready to be searched. Whoever changes them puts the new ones in; who is searching meanwhile goes on with the old ones.</summary>
public sealed class PolicyLibrary(PolicyLanguages languages)
{
    private readonly Lock _lock = new();
    private readonly TermTable _terms = new();
    private Dictionary<PolicyDocumentId, AnalysedDocument> _documents = [];
    private volatile PolicyIndex _index = new([], new TermTable());

    /// <summary>Goes up with every change: what was kept of an older one is stale.</summary>
    public int Edition { get; private set; }

    public PolicyIndex Index => _index;

    /// <summary>Adds, replaces and removes in one step.</summary>
    public void Change(IEnumerable<IndexedDocument> put, IEnumerable<PolicyDocumentId> removed)
    {
        var analysed = put.Select(document => new AnalysedDocument(document, languages, _terms)).ToList();
        lock (_lock)
        {
            var documents = new Dictionary<PolicyDocumentId, AnalysedDocument>(_documents);
            foreach (var id in removed)
            {
                documents.Remove(id);
            }

            foreach (var document in analysed)
            {
                documents[document.Indexed.Document.Id] = document;
            }

            _documents = documents;
            _index = new PolicyIndex([.. documents.Values.OrderBy(document => document.Indexed.Document.File, StringComparer.Ordinal)], _terms);
            Edition++;
        }
    }

    /// <summary>What the chunks mean, one vector for each. Those of a document that has changed meanwhile are dropped.</summary>
    public void PutVectors(IReadOnlyDictionary<IndexedDocument, IReadOnlyList<MeaningVector?>> vectors)
    {
        lock (_lock)
        {
            _documents = _documents.ToDictionary(pair => pair.Key, pair => vectors.TryGetValue(pair.Value.Indexed, out var made) ? pair.Value.With(made) : pair.Value);
            _index = _index.With(_documents);
            Edition++;
        }
    }
}

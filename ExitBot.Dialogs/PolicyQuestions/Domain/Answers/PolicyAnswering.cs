using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>Finds the passage that answers, or says that there is none. It knows no model: its answer is the document's own words.</summary>
public sealed class PolicyAnswering(PolicyLanguages languages)
{
    /// <summary>How much of a question a passage must speak of. Under it, silence is the better answer.</summary>
    public const double Bar = 0.5;

    // The next document counts when it is nearly as good.
    private const double NearlyAsGood = 0.85;
    private const int MostHits = 8;

    public PolicyAnswer Answer(PolicyIndex index, string question, string language, PolicyScope scope, string? earlier = null)
    {
        var (query, hits) = Search(index, question, language, scope, earlier);
        return hits is [var best, ..] && best.Confidence >= Bar
            ? FoundIn(query, hits)
            : new PolicyAnswer.NotFound(query.HasTopic);
    }

    /// <summary>The best hits of the reading of the question that finds most.</summary>
    public (PolicyQuery Query, IReadOnlyList<SearchHit> Hits) Search(PolicyIndex index, string question, string language, PolicyScope scope, string? earlier = null)
    {
        var readings = Readings(index, question, language, earlier)
            .Select(query => (query, Hits: PolicySearch.Find(index, query, scope, MostHits)))
            .ToList();
        return readings.MaxBy(reading => reading.Hits is [var best, ..] ? best.Confidence : -1);
    }

    /// <summary>In the language it is surely in, else in that of the person and those of the documents.</summary>
    private IEnumerable<PolicyQuery> Readings(PolicyIndex index, string question, string language, string? earlier)
    {
        IEnumerable<string> candidates = LanguageGuess.Surely(question) is { } sure
            ? [sure]
            : index.Documents.Select(document => document.Indexed.Document.Language).Prepend(language).Distinct();
        return candidates.Select(candidate => Read(question, candidate, earlier));
    }

    private PolicyQuery Read(string question, string language, string? earlier)
    {
        var analyser = languages.AnalyserFor(language);
        var query = PolicyQuery.Of(question, language, analyser);
        return earlier is null ? query : query.After(PolicyQuery.Of(earlier, language, analyser));
    }

    private PolicyAnswer.Found FoundIn(PolicyQuery query, IReadOnlyList<SearchHit> hits)
    {
        var best = hits[0];
        var first = PassageOf(best, query);
        var other = hits.FirstOrDefault(hit => hit.Document.Id != best.Document.Id && hit.Confidence >= Bar && hit.Score >= best.Score * NearlyAsGood && hit.Confidence >= best.Confidence * NearlyAsGood);
        if (other is null)
        {
            return new PolicyAnswer.Found([first], Disagree: false, query.HasTopic);
        }

        var second = PassageOf(other, query);
        return new PolicyAnswer.Found([first, second], Disagreement.Between(first.Quote, second.Quote), query.HasTopic);
    }

    private Passage PassageOf(SearchHit hit, PolicyQuery query) =>
        new(hit.Document, hit.Chunk, Quotes.Best(hit.Chunk.Text, query, languages.AnalyserFor(hit.Document.Language)));
}

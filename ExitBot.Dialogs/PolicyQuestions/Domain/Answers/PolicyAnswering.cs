using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>Finds the passage that answers, or says that there is none. It asks no model: its answer is the document's own words.</summary>
public sealed class PolicyAnswering(PolicyLanguages languages)
{
    /// <summary>How much of a question a passage must speak of. Under it, silence is the better answer.</summary>
    public const double Bar = 0.5;

    // The next document counts when it is nearly as good.
    private const double NearlyAsGood = 0.85;
    private const int MostHits = 8;
    private const int MostEvidence = 5;

    /// <param name="meaning">The question as the embeddings model has it; null: there is none, and words alone are searched for.</param>
    public PolicyAnswer Answer(PolicyIndex index, string question, string language, PolicyScope scope, string? earlier = null, QuestionMeaning? meaning = null)
    {
        var (query, hits) = Search(index, question, language, scope, earlier, meaning);

        // By words alone the first must be good: a lesser one that speaks of more of the question only happens to.
        var good = meaning is not null || ConfidenceOf((query, hits)) >= Bar ? hits.Where(hit => hit.Confidence >= Bar || hit.IsNear).ToList() : [];
        return good.Count > 0 ? FoundIn(query, good) : new PolicyAnswer.NotFound { IsPolicyMatter = query.HasTopic };
    }

    /// <summary>Whether a question says itself what it is about, and not only for whom.</summary>
    public bool NamesMatter(string question, string language) =>
        PolicyQuery.Of(question, LanguageGuess.Surely(question) ?? language, languages, _ => true).NamesMatter;

    /// <summary>The best hits of the reading of the question that finds most.</summary>
    public (PolicyQuery Query, IReadOnlyList<SearchHit> Hits) Search(
        PolicyIndex index, string question, string language, PolicyScope scope, string? earlier = null, QuestionMeaning? meaning = null)
    {
        var most = meaning is null ? MostHits : RankFusion.Depth;
        var best = Readings(index, question, language, earlier).Select(Find).OrderBy(reading => reading.Query.Unknown).ThenByDescending(ConfidenceOf).First();
        if (ConfidenceOf(best) < Bar && LanguageGuess.Surely(question) is null)
        {
            best = OtherReadings(index, question, language, earlier, best.Query.Unknown).Select(Find).Prepend(best).MaxBy(ConfidenceOf);
        }

        return meaning is null ? best : (best.Query, [.. RankFusion.Of(best.Hits, MeaningSearch.Find(index, meaning, scope, RankFusion.Depth)).Take(MostHits)]);

        (PolicyQuery Query, IReadOnlyList<SearchHit> Hits) Find(PolicyQuery query) => (query, PolicySearch.Find(index, query, scope, most));
    }

    private static double ConfidenceOf((PolicyQuery Query, IReadOnlyList<SearchHit> Hits) reading) => reading.Hits is [var best, ..] ? best.Confidence : -1;

    /// <summary>In the language it is surely in, else in that of the person and those of the documents.</summary>
    private IEnumerable<PolicyQuery> Readings(PolicyIndex index, string question, string language, string? earlier)
    {
        IEnumerable<string> candidates = LanguageGuess.Surely(question) is { } sure
            ? [sure]
            : index.Documents.Select(document => document.Indexed.Document.Language).Prepend(language).Distinct();
        return candidates.Select(candidate => Read(index, question, candidate, earlier));
    }

    /// <summary>In whatever language it names something of such documents, and more of it is known: a short question tells its language by nothing else.</summary>
    private IEnumerable<PolicyQuery> OtherReadings(PolicyIndex index, string question, string language, string? earlier, int unknown) => SpokenLanguages.Codes
        .Where(candidate => candidate != language && languages.AnalyserFor(candidate).Units(question).Any(unit => unit.IsTopic))
        .Select(candidate => Read(index, question, candidate, earlier))
        .Where(query => query.Unknown < unknown);

    private PolicyQuery Read(PolicyIndex index, string question, string language, string? earlier)
    {
        var query = PolicyQuery.Of(question, language, languages, Stands);
        if (earlier is null)
        {
            return query;
        }

        var before = PolicyQuery.Of(earlier, language, languages, Stands);
        return query.NamesMatter ? query.InPlaceOf(before) : query.After(before);

        bool Stands(string stem) => index.Find(stem) is not null;
    }

    private PolicyAnswer.Found FoundIn(PolicyQuery query, List<SearchHit> hits)
    {
        var best = hits[0];
        var first = PassageOf(best, query);
        IReadOnlyList<Passage> evidence = [.. hits.Take(MostEvidence).Select(hit => new Passage(hit.Document, hit.Chunk, hit.Chunk.Text))];
        if (hits.Find(hit => IsSecond(hit, best)) is not { } other)
        {
            return new PolicyAnswer.Found([first], Disagree: false, evidence) { IsPolicyMatter = query.HasTopic };
        }

        var second = PassageOf(other, query);
        return new PolicyAnswer.Found([first, second], Disagreement.Between(first.Quote, second.Quote), evidence) { IsPolicyMatter = query.HasTopic };
    }

    /// <summary>Another document speaks of the same, nearly as well, and of nothing else.</summary>
    private static bool IsSecond(SearchHit hit, SearchHit best) => hit.Document.Id != best.Document.Id
        && hit.Confidence >= Bar
        && hit.Score >= best.Score * NearlyAsGood
        && hit.Confidence >= best.Confidence * NearlyAsGood
        && (!hit.IsAboutMore || best.IsAboutMore);

    private Passage PassageOf(SearchHit hit, PolicyQuery query) =>
        new(hit.Document, hit.Chunk, Quotes.Best(hit.Chunk.Text, query, languages.AnalyserFor(hit.Document.Language)));
}

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>
/// The second look at what was found: a heading that says nothing but what was asked is the better place, and a passage whose headings are about something else only
/// mentions what was asked about.
/// </summary>
internal sealed class HeadingRanking(PolicyIndex index, PolicyQuery query, IReadOnlyList<WeighedUnit> units)
{
    private const float HeadingGain = 0.8f;

    // What people ask this bot they ask because they are leaving; what one is due and how to apply for it is asked by those who stay.
    private const float LeavingGain = 0.2f;

    // A rule comes before its special cases.
    private const float FirstGain = 0.08f;
    private const float MentionedOnly = 0.6f;

    private readonly HashSet<int> _wanted = [.. TermsOf(units)];
    private readonly HashSet<int> _topics = [.. TermsOf(units.Where(unit => unit.IsTopic))];
    private readonly int _topicCount = units.Count(unit => unit.IsTopic);
    private readonly float _asked = units.Where(unit => !unit.IsTold).Sum(unit => unit.Share);
    private readonly float _unknown = units.Where(unit => !unit.IsTold && unit.Terms.Count == 0).Sum(unit => unit.Share);
    private readonly bool _hasForeignTopic = units.Any(unit => unit is { IsForeign: true, IsTold: false });

    // "What a place, isn't it?": one word that is no matter of such documents.
    private readonly bool _isOneWord = units.Where(unit => unit.Share > 0).ToList() is [{ IsTopic: false, IsConcept: false }];

    private readonly int? _leaving = query.Units.Any(unit => unit.Concept is "entitlement" or "apply" or "approve") ? null : index.Find(TermTable.OfConcept("leaving"));

    /// <summary>The best first, each with its likelihood.</summary>
    public IReadOnlyList<SearchHit> Judge(IEnumerable<Candidate> candidates, int most)
    {
        var hits = candidates.Select(Judge).OrderByDescending(hit => hit.Score).Take(most).ToList();
        var rival = hits.Find(hit => hit.Chunk.Section != hits[0].Chunk.Section);
        var lead = rival is null ? 1 : (float)((hits[0].Score - rival.Score) / hits[0].Score);
        return [.. hits.Select((hit, place) => WithConfidence(hit, place == 0 ? lead : 0))];
    }

    private SearchHit WithConfidence(SearchHit hit, float lead)
    {
        var evidence = hit.Evidence with { Lead = lead };
        var isInPassing = _isOneWord && evidence.Heading == 0;
        return hit with { Evidence = evidence, Confidence = isInPassing ? evidence.Likelihood / 2 : evidence.Likelihood };
    }

    private SearchHit Judge(Candidate candidate)
    {
        var terms = index.TermsOf(candidate.Chunk);
        var heading = terms.Heading.Length == 0 ? 0 : (float)terms.Heading.Count(_wanted.Contains) / terms.Heading.Length;
        var isAboutElse = _topics.Count > 0 && terms.Topics.Length > 0 && !terms.Topics.Any(_wanted.Contains) && !terms.Evoked.Any(_topics.Contains);
        var isAboutLeaving = _leaving is { } leaving && Array.Exists(terms.Terms, term => term.Term == leaving);
        var score = candidate.Score
            * (isAboutElse ? MentionedOnly : 1)
            * (1 + (HeadingGain * heading) + (isAboutLeaving ? LeavingGain : 0) + (FirstGain / (1 + index.ChunkOf(candidate.Chunk).Ordinal)));
        return new SearchHit(
            index.DocumentOf(candidate.Chunk).Indexed.Document,
            index.ChunkOf(candidate.Chunk),
            score,
            Confidence: 0,
            IsAboutMore: terms.Topics.Any(topic => !_topics.Contains(topic)))
        {
            Evidence = new HitEvidence
            {
                Covered = candidate.Covered,
                Evoked = candidate.Evoked,
                Matched = MathF.Log(1 + candidate.Gain),
                Score = MathF.Log(1 + score),
                Heading = isAboutElse ? 0 : heading,
                IsAboutElse = isAboutElse,
                MissingTopics = _topicCount == 0 ? 0 : 1 - ((float)candidate.Topics / _topicCount),
                HasForeignTopic = _hasForeignTopic,
                Asked = _asked,
                Unknown = _unknown,
            },
        };
    }

    private static IEnumerable<int> TermsOf(IEnumerable<WeighedUnit> units) => units.SelectMany(unit => unit.Terms).Select(term => term.Term);
}

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>
/// The second look at what was found: a heading that says nothing but what was asked is the better place, and a passage whose headings are about something else only
/// mentions what was asked about.
/// </summary>
internal sealed class HeadingRanking(PolicyIndex index, PolicyQuery query, IReadOnlyList<WeighedUnit> units)
{
    private const float HeadingGain = 0.5f;

    // What people ask this bot they ask because they are leaving; what one is due and how to apply for it is asked by those who stay.
    private const float LeavingGain = 0.2f;

    // A rule comes before its special cases.
    private const float FirstGain = 0.08f;
    private const float MentionedOnly = 0.45f;

    private readonly HashSet<int> _asked = [.. TermsOf(units)];
    private readonly HashSet<int> _topics = [.. TermsOf(units.Where(unit => unit.IsTopic))];

    // "What a place, isn't it?": one word that is no matter of such documents.
    private readonly bool _isOneWord = units.Where(unit => unit.Share > 0).ToList() is [{ IsTopic: false, IsConcept: false }];

    private readonly int? _leaving = query.Units.Any(unit => unit.Concept is "entitlement" or "apply" or "approve") ? null : index.Find(TermTable.OfConcept("leaving"));

    public SearchHit Judge(Candidate candidate)
    {
        var terms = index.TermsOf(candidate.Chunk);
        var agreement = terms.Heading.Length == 0 ? 0 : (float)terms.Heading.Count(_asked.Contains) / terms.Heading.Length;
        var isAboutElse = _topics.Count > 0 && terms.Topics.Length > 0 && !terms.Topics.Any(_asked.Contains);
        var isAboutLeaving = _leaving is { } leaving && Array.Exists(terms.Terms, term => term.Term == leaving);
        var isInPassing = _isOneWord && agreement == 0;
        var factor = isAboutElse || isInPassing ? MentionedOnly : 1;
        return new SearchHit(
            index.DocumentOf(candidate.Chunk).Indexed.Document,
            index.ChunkOf(candidate.Chunk),
            candidate.Score * factor * (1 + (HeadingGain * agreement) + (isAboutLeaving ? LeavingGain : 0) + (FirstGain / (1 + index.ChunkOf(candidate.Chunk).Ordinal))),
            Math.Min(1, candidate.Confidence * factor),
            IsAboutMore: terms.Topics.Any(topic => !_topics.Contains(topic)));
    }

    private static IEnumerable<int> TermsOf(IEnumerable<WeighedUnit> units) => units.SelectMany(unit => unit.Terms).Select(term => term.Term);
}

using System.Collections.Frozen;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A unit of a question over one index.</summary>
/// <param name="Terms">What stands for it, the best first.</param>
/// <param name="Share">How much of the question it is.</param>
/// <param name="IsTold">It is told around a question that says itself what it is about, or the question refers to it.</param>
/// <param name="IsForeign">A topic of which no document speaks.</param>
internal sealed record WeighedUnit(IReadOnlyList<WeighedTerm> Terms, float Share, bool IsTopic = false, bool IsConcept = false, bool IsTold = false, bool IsForeign = false)
{
    // The very word counts a little more than another one for the same.
    private const float SameWord = 0.35f;

    // "Equipment" may mean the laptop that was asked about.
    private const float Related = 0.7f;

    // What a word of the question, one of the passage or both only make one think of; where the word itself stands in the documents, that is likelier meant.
    private const float Evoked = 0.69f;
    private const float EvokedThere = 0.6f;
    private const float EvokedBoth = 0.7f;
    private const float BesideTheWord = 0.5f;

    // What is said of a topic is a smaller share of a question than the topic. One that is said of everything says little.
    private const float OfAspect = 0.6f;
    private const float OfWeakAspect = 0.25f;

    // A word that is no matter of such documents: one that stands in them may be what was meant, one that does not is how somebody talks.
    private const float OfWordBesideTopic = 0.5f;
    private const float OfTalk = 0.5f;

    // What is told around a question makes a passage likelier. Where the question only refers to it ("does that get moved?"), it is asked about.
    private const float ToldShare = 0.15f;
    private const float ToldWeight = 0.7f;
    private const float ToldWeakWeight = 0.2f;
    private const float MeantShare = 0.5f;

    // "When I leave" goes without saying here; and whom to call, how to ask and what it pays are asked of everything.
    private static readonly FrozenSet<string> WeakAspects =
        FrozenSet.ToFrozenSet(["leaving", "report", "apply", "payment", "start", "continue", "write", "entitlement", "time off", "deadline", "cost", "approve", "immediate", "manager", "hr", "maximum"], StringComparer.Ordinal);

    public static WeighedUnit Of(TextUnit unit, PolicyIndex index, PolicyQuery query)
    {
        var weighed = unit is { IsHint: true, Concept: { } hint } ? OfHint(hint, index)
            : unit.Concept is { } concept ? OfConcept(unit, concept, index)
            : OfWord(unit, index, query.HasTopic);
        return unit.IsTold ? AsTold(weighed, query.AsksTopic, unit.Concept is { } told && WeakAspects.Contains(told)) : weighed;
    }

    private static WeighedUnit AsTold(WeighedUnit weighed, bool isBesideTopic, bool isWeak) => weighed with
    {
        IsTold = true,
        IsTopic = weighed.IsTopic && !isBesideTopic,
        Share = weighed.Terms.Count == 0 && !weighed.IsConcept ? 0 : weighed.Share * (isBesideTopic ? ToldShare : MeantShare),
        Terms = [.. weighed.Terms.Select(term => term with { Weight = term.Weight * (!isBesideTopic ? 1 : isWeak ? ToldWeakWeight : ToldWeight) })],
    };

    private static WeighedUnit OfHint(string concept, PolicyIndex index) =>
        new(index.Find(TermTable.OfConcept(concept)) is { } number ? [TermOf(index, number, 1, 0)] : [], Share: 0, IsConcept: true);

    private static WeighedUnit OfConcept(TextUnit unit, string concept, PolicyIndex index)
    {
        var own = index.Find(TermTable.OfConcept(concept));
        List<WeighedTerm> terms =
        [
            .. Found(index, [own], 1),
            .. Found(index, RelatedConcepts.Of(concept).Select(related => index.Find(TermTable.OfConcept(related))), Related),
        ];
        var isKnown = terms.Count > 0;
        terms.AddRange(EvokedBy(unit, index, isKnown));
        terms.AddRange(Found(index, [index.Find(TermTable.OfEvoked(concept))], EvokedThere));

        var rarity = index.Rarity(own is { } number ? index.PostingsOf(number).Length : 0);
        terms.AddRange(unit.Stems.Select(index.Find).OfType<int>().Select(stem => new WeighedTerm(stem, rarity * SameWord, 0)));
        var share = unit.IsTopic ? 1 : WeakAspects.Contains(concept) ? OfWeakAspect : OfAspect;
        return new WeighedUnit(terms, ShareOf(rarity) * share, unit.IsTopic, IsConcept: true, IsForeign: unit.IsTopic && !isKnown);
    }

    private static WeighedUnit OfWord(TextUnit unit, PolicyIndex index, bool isBesideTopic)
    {
        if (unit.IsTalk)
        {
            return new WeighedUnit([.. Found(index, unit.Stems.Select(index.Find), 1).Select(term => term with { Weight = term.Weight * OfTalk })], Share: 0);
        }

        List<WeighedTerm> terms = [.. Found(index, unit.Stems.Select(stem => index.Find(stem) ?? index.FindNear(stem)), 1)];
        terms.AddRange(EvokedBy(unit, index, terms.Count > 0));
        var rarity = index.Rarity(terms is [var first, ..] ? index.PostingsOf(first.Term).Length : 0);
        return new WeighedUnit(terms, ShareOf(rarity) * (isBesideTopic || unit.Evoked.Count > 0 ? OfWordBesideTopic : 1), IsConcept: unit.Evoked.Count > 0);
    }

    private static IEnumerable<WeighedTerm> EvokedBy(TextUnit unit, PolicyIndex index, bool stands) =>
        Found(index, unit.Evoked.Select(name => index.Find(TermTable.OfConcept(name))), Evoked)
            .Concat(Found(index, unit.Evoked.Select(name => index.Find(TermTable.OfEvoked(name))), EvokedBoth))
            .Select(term => stands ? term with { Weight = term.Weight * BesideTheWord } : term);

    private static IEnumerable<WeighedTerm> Found(PolicyIndex index, IEnumerable<int?> terms, float covers) => terms.OfType<int>().Select(term => TermOf(index, term, covers, covers));

    private static WeighedTerm TermOf(PolicyIndex index, int term, float factor, float covers) => new(term, index.Rarity(index.PostingsOf(term).Length) * factor, covers);

    // The rarer, the more telling, but a handbook that is all about leave is still asked about leave.
    private static float ShareOf(float rarity) => MathF.Sqrt(MathF.Max(rarity, 0));
}

/// <param name="Weight">How much a chunk gains by it.</param>
/// <param name="Covers">How much of the unit is there where it is; 0 where it only adds to the score.</param>
internal readonly record struct WeighedTerm(int Term, float Weight, float Covers);

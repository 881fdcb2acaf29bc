using System.Collections.Frozen;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A unit of a question over one index.</summary>
/// <param name="Terms">What stands for it, the best first.</param>
/// <param name="Weight">How much a chunk gains by it.</param>
/// <param name="Share">How much of the question it is.</param>
internal sealed record WeighedUnit(IReadOnlyList<WeighedTerm> Terms, float Weight, float Share, bool IsTopic, bool IsConcept)
{
    // The very word counts a little more than another one for the same.
    private const float SameWord = 0.35f;

    // "Equipment" may mean the laptop that was asked about.
    private const float Related = 0.7f;

    // What is said of a topic is a smaller share of a question than the topic. One that is said of everything says little.
    private const float OfAspect = 0.6f;
    private const float OfWeakAspect = 0.25f;

    // A word that is no matter of such documents: one that stands in them may be what was meant, one that does not is how somebody talks.
    private const float OfWordBesideTopic = 0.5f;
    private const float OfFigure = 0.3f;

    // "When I leave" goes without saying here; and whom to call, how to ask and what it pays are asked of everything.
    private static readonly FrozenSet<string> WeakAspects =
        FrozenSet.ToFrozenSet(["leaving", "report", "apply", "payment", "start", "continue", "write", "entitlement", "time off", "deadline", "cost", "approve", "immediate", "manager", "hr", "maximum"], StringComparer.Ordinal);

    public static WeighedUnit Of(TextUnit unit, PolicyIndex index, bool isBesideTopic) =>
        unit is { IsHint: true, Concept: { } hint } ? OfHint(hint, index)
        : unit.Concept is { } concept ? OfConcept(unit, concept, index)
        : OfWord(unit.Stems[0], index, isBesideTopic);

    private static WeighedUnit OfHint(string concept, PolicyIndex index)
    {
        IReadOnlyList<WeighedTerm> terms = index.Find(TermTable.OfConcept(concept)) is { } number ? [new WeighedTerm(number, 1, 0)] : [];
        return new WeighedUnit(terms, terms is [var only] ? index.Rarity(index.PostingsOf(only.Term).Length) : 0, Share: 0, IsTopic: false, IsConcept: true);
    }

    private static WeighedUnit OfConcept(TextUnit unit, string concept, PolicyIndex index)
    {
        var terms = new List<WeighedTerm>();
        var known = 0;
        if (index.Find(TermTable.OfConcept(concept)) is { } number)
        {
            known = index.PostingsOf(number).Length;
            terms.Add(new WeighedTerm(number, 1, 1));
        }

        terms.AddRange(RelatedConcepts.Of(concept).Select(related => index.Find(TermTable.OfConcept(related))).OfType<int>().Select(related => new WeighedTerm(related, Related, Related)));
        terms.AddRange(unit.Stems.Select(index.Find).OfType<int>().Select(stem => new WeighedTerm(stem, SameWord, 0)));
        var rarity = index.Rarity(known);
        return new WeighedUnit(terms, rarity, ShareOf(rarity) * (unit.IsTopic ? 1 : WeakAspects.Contains(concept) ? OfWeakAspect : OfAspect), unit.IsTopic, IsConcept: true);
    }

    private static WeighedUnit OfWord(string stem, PolicyIndex index, bool isBesideTopic)
    {
        var number = index.Find(stem) ?? Near(index, stem);
        var rarity = index.Rarity(number is { } known ? index.PostingsOf(known).Length : 0);
        var share = char.IsDigit(stem[0]) ? OfFigure : isBesideTopic ? OfWordBesideTopic : 1;
        return new WeighedUnit(number is { } term ? [new WeighedTerm(term, 1, 1)] : [], rarity, ShareOf(rarity) * share, IsTopic: false, IsConcept: false);
    }

    // The rarer, the more telling, but a handbook that is all about leave is still asked about leave.
    private static float ShareOf(float rarity) => MathF.Sqrt(MathF.Max(rarity, 0));

    private static int? Near(PolicyIndex index, string stem)
    {
        if (stem.Length < Typo.ShortestWord)
        {
            return null;
        }

        foreach (var (term, number) in index.Terms)
        {
            if (Typo.IsBetween(stem, term) && index.PostingsOf(number).Length > 0)
            {
                return number;
            }
        }

        return null;
    }
}

/// <param name="Factor">Of the score it gives.</param>
/// <param name="Covers">How much of the unit is there where it is; 0 where it only adds to the score.</param>
internal readonly record struct WeighedTerm(int Term, float Factor, float Covers);

using System.Collections.Frozen;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A question as it is searched for.</summary>
/// <param name="Language">The one it was taken apart in.</param>
public sealed record PolicyQuery(string Language, IReadOnlyList<TextUnit> Units)
{
    private const int MostUnits = 40;

    // Of whom a rule holds: "and in part time?" asks about what was asked before.
    private static readonly FrozenSet<string> OfWhom = FrozenSet.ToFrozenSet(["part time", "probation", "internship", "contract", "abroad"], StringComparer.Ordinal);

    /// <summary>How many of its words are no matter of such documents.</summary>
    public int Unknown => Units.Count(unit => unit is { Concept: null, IsTalk: false, Evoked: [] });

    public bool HasTopic => Units.Any(unit => unit.IsTopic);

    /// <summary>What is asked names what it is about; where it does not, that is in what is told.</summary>
    public bool AsksTopic => Units.Any(unit => unit is { IsTopic: true, IsTold: false });

    /// <param name="stands">Whether a stem stands in some document.</param>
    public static PolicyQuery Of(string question, string language, PolicyLanguages languages, Func<string, bool> stands)
    {
        var analyser = languages.AnalyserFor(language);
        var parts = QuestionParts.Of(question, languages.WordsOf(language));
        var asked = Distinct(analyser.UnitsOfQuestion(parts.Asked, stands));

        // "What now?" asks for whatever was told.
        var isTold = asked.Any(unit => unit is { IsHint: false, IsTalk: false });
        return new PolicyQuery(language, Distinct(asked.Concat(analyser.UnitsOfQuestion(parts.Told, stands).Select(unit => unit with { IsTold = isTold }))));
    }

    /// <summary>Whether it says itself what it is about, and not only for whom.</summary>
    public bool NamesMatter => Units.Any(unit => unit is { IsTopic: true, Concept: { } concept } && !OfWhom.Contains(concept));

    /// <summary>"And the bonus?": what was asked of another matter, asked of this one.</summary>
    public PolicyQuery InPlaceOf(PolicyQuery earlier) =>
        this with { Units = Distinct(Units.Concat(earlier.Units.Where(unit => unit is { IsTopic: false, Concept: not null }))) };

    /// <summary>"And in part time?": this question as it goes on from an earlier one, both together.</summary>
    public PolicyQuery After(PolicyQuery earlier) =>
        this with { Units = Distinct(Units.Concat(earlier.Units)) };

    // "VPN access": one thing, said in two words.
    private static IReadOnlyList<TextUnit> Distinct(IEnumerable<TextUnit> units) =>
    [
        .. units
            .GroupBy(unit => (unit.Concept ?? string.Join(' ', unit.Stems), unit.IsHint))
            .Select(same => same.First() with { Stems = [.. same.SelectMany(unit => unit.Stems).Distinct()], Evoked = [.. same.SelectMany(unit => unit.Evoked).Distinct()] })
            .Take(MostUnits),
    ];
}

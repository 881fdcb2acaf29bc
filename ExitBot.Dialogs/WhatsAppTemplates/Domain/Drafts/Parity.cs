namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>What translations of one template may not differ in.</summary>
public enum ParityField
{
    Variables,
    Buttons,
    Header,
    Footer,
    Cards,
    Category,
}

/// <summary>Something in which two versions of a template differ.</summary>
/// <param name="Mine">The variables of the one, for <see cref="ParityField.Variables"/>.</param>
/// <param name="Other">Those of the other.</param>
public sealed record ParityDifference(ParityField Field, IReadOnlyList<string> Mine, IReadOnlyList<string> Other)
{
    public ParityDifference(ParityField field)
        : this(field, [], [])
    {
    }
}

/// <summary>Whether translations of one template are the same but for their words. What is not written yet differs from nothing.</summary>
public static class Parity
{
    public static IEnumerable<ParityDifference> Differences(TemplateDraft one, TemplateDraft other)
    {
        var (mine, others) = (VariablesOf(one), VariablesOf(other));
        if (one.Body is not null && other.Body is not null && !mine.ToHashSet().SetEquals(others))
        {
            yield return new ParityDifference(ParityField.Variables, mine, others);
        }

        if (!AreAlike(one.Buttons, other.Buttons))
        {
            yield return new ParityDifference(ParityField.Buttons);
        }

        if (KindOf(one.Header) != KindOf(other.Header))
        {
            yield return new ParityDifference(ParityField.Header);
        }

        if (one.Footer is null != other.Footer is null)
        {
            yield return new ParityDifference(ParityField.Footer);
        }

        if (one.Cards.Count != other.Cards.Count || one.Cards.Zip(other.Cards).Any(cards => !AreAlike(cards.First.Buttons, cards.Second.Buttons)))
        {
            yield return new ParityDifference(ParityField.Cards);
        }

        if (one.Category != other.Category)
        {
            yield return new ParityDifference(ParityField.Category);
        }
    }

    private static IReadOnlyList<string> VariablesOf(TemplateDraft draft) =>
        [.. DraftVariables.In((draft.Header as DraftHeader.Text)?.Words).Concat(DraftVariables.In(draft.Body)).Distinct(StringComparer.Ordinal)];

    private static bool AreAlike(IReadOnlyList<DraftButton> one, IReadOnlyList<DraftButton> other) =>
        one.Select(button => button.GetType()).SequenceEqual(other.Select(button => button.GetType()));

    private static (Type?, MediaKind?) KindOf(DraftHeader? header) => (header?.GetType(), (header as DraftHeader.Media)?.Kind);
}

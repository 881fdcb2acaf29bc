namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>The first button of a draft, those on cards included, about which something is to be asked.</summary>
/// <param name="Card">From 1; null: it stands on no card.</param>
/// <param name="Place">From 1.</param>
public sealed record UnfinishedButton(DraftButton Button, int? Card, int Place)
{
    /// <summary>Null when all are finished.</summary>
    public static UnfinishedButton? In(TemplateDraft draft) =>
        Of(draft.Buttons, card: null) ?? draft.Cards.Select((card, place) => Of(card.Buttons, place + 1)).FirstOrDefault(found => found is not null);

    public DraftEdit Replaced(DraftButton button) => Card is { } card ? new DraftEdit.CardButton(card, Place, button) : new DraftEdit.ReplaceButton(Place, button);

    private static UnfinishedButton? Of(IReadOnlyList<DraftButton> buttons, int? card)
    {
        var place = buttons.TakeWhile(button => !MissingField.IsUnfinished(button)).Count();
        return place < buttons.Count ? new UnfinishedButton(buttons[place], card, place + 1) : null;
    }
}

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Carries out changes of a carousel's cards.</summary>
internal static class CardEditor
{
    private const int MostCards = 10;

    public static TemplateDraft Apply(TemplateDraft draft, DraftEdit edit) => edit switch
    {
        DraftEdit.Carousel carousel => Begun(draft, carousel),
        DraftEdit.Card card => Filled(draft.Cards.Count == 0 ? Begun(draft, new DraftEdit.Carousel(2)) : draft, card),
        DraftEdit.CardButton button => Replaced(draft, button.Place, card => card with { Buttons = [.. card.Buttons.Select((known, place) => place + 1 == button.ButtonPlace ? button.Button : known)] }),
        DraftEdit.CardMedia media => draft with { Cards = [.. draft.Cards.Select((card, place) => place < media.Handles.Count ? WithHandle(card, media.Handles[place]) : card)] },
        _ => draft,
    };

    /// <summary>The place of the first card that has neither text nor buttons; null when all have.</summary>
    public static int? FirstEmpty(TemplateDraft draft)
    {
        var place = draft.Cards.TakeWhile(card => card.Body is not null || card.Buttons.Count > 0).Count();
        return place < draft.Cards.Count ? place + 1 : null;
    }

    private static TemplateDraft Begun(TemplateDraft draft, DraftEdit.Carousel carousel)
    {
        var empty = new DraftCard { Header = new DraftHeader.Media(carousel.Kind, MediaPlaceholder.Of(carousel.Kind)) };
        var count = Math.Clamp(carousel.Cards, 2, MostCards);
        return draft with
        {
            Category = draft.Category ?? TemplateCategory.Marketing,
            Header = null,
            Footer = null,
            Buttons = [],
            Offer = null,
            Cards = [.. draft.Cards.Take(count), .. Enumerable.Repeat(empty, Math.Max(0, count - draft.Cards.Count))],
        };
    }

    private static TemplateDraft Filled(TemplateDraft draft, DraftEdit.Card edit)
    {
        var place = edit.Place ?? FirstEmpty(draft) ?? draft.Cards.Count + 1;
        if (place < 1 || place > MostCards)
        {
            return draft;
        }

        var grown = place > draft.Cards.Count ? Begun(draft, new DraftEdit.Carousel(place, (draft.Cards[0].Header as DraftHeader.Media)?.Kind ?? MediaKind.Image)) : draft;
        return Replaced(grown, place, card => card with
        {
            Body = edit.Text is { Length: > 0 } text ? DraftRepairs.Body(text) : card.Body,
            Buttons = edit.Buttons.Count > 0 ? DraftRepairs.Grouped(edit.Buttons) : card.Buttons.Count > 0 ? card.Buttons : grown.Cards[0].Buttons,
        });
    }

    private static TemplateDraft Replaced(TemplateDraft draft, int place, Func<DraftCard, DraftCard> change) =>
        draft with { Cards = [.. draft.Cards.Select((card, at) => at + 1 == place ? change(card) : card)] };

    private static DraftCard WithHandle(DraftCard card, string handle) =>
        card.Header is DraftHeader.Media media ? card with { Header = media with { Handle = handle } } : card;
}

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
        var empty = carousel.OfProducts
            ? new DraftCard { Header = new DraftHeader.Product(), Buttons = [new DraftButton.Product()] }
            : new DraftCard { Header = new DraftHeader.Media(carousel.Kind, MediaPlaceholder.Of(carousel.Kind)) };
        var count = Math.Clamp(carousel.Cards, 2, MostCards);
        return draft with
        {
            Category = draft.Category ?? TemplateCategory.Marketing,
            Header = null,
            Footer = null,
            Buttons = [],
            Offer = null,
            Cards = carousel.OfProducts ? Cards() : [.. Cards().Select(card => WithButtons(card, draft.Buttons))],
        };

        IReadOnlyList<DraftCard> Cards() => [.. draft.Cards.Take(count).Select(card => As(card, empty)), .. Enumerable.Repeat(empty, Math.Max(0, count - draft.Cards.Count))];
    }

    /// <summary>Beside a carousel there are no buttons: one that names no card is for each of them.</summary>
    public static TemplateDraft WithButtonOnEach(TemplateDraft draft, DraftButton button) => draft with { Cards = [.. draft.Cards.Select(card => WithButtons(card, [button]))] };

    private static DraftCard WithButtons(DraftCard card, IReadOnlyList<DraftButton> buttons) =>
        buttons.Where(CanHave).ToList() is { Count: > 0 } more ? card with { Buttons = DraftRepairs.Grouped([.. card.Buttons, .. more]) } : card;

    /// <summary>Whether a button is of a kind that cards have.</summary>
    public static bool CanHave(DraftButton button) => button is DraftButton.QuickReply or DraftButton.Link or DraftButton.Phone;

    private static TemplateDraft Filled(TemplateDraft draft, DraftEdit.Card edit)
    {
        var place = edit.Place ?? FirstEmpty(draft) ?? draft.Cards.Count + 1;
        if (place < 1 || place > MostCards)
        {
            return draft;
        }

        var grown = place > draft.Cards.Count ? Begun(draft, new DraftEdit.Carousel(place, (draft.Cards[0].Header as DraftHeader.Media)?.Kind ?? MediaKind.Image, draft.Cards[0].Header is DraftHeader.Product)) : draft;
        return Replaced(grown, place, card => card with
        {
            Body = BodyOf(edit) ?? card.Body,
            Samples = BodyOf(edit) is { } body ? DraftVariables.Kept(body, card.Samples) : card.Samples,
            Buttons = edit.Buttons.Count > 0 ? DraftRepairs.Grouped(edit.Buttons) : card.Buttons.Count > 0 ? card.Buttons : grown.Cards[0].Buttons,
        });
    }

    private static string? BodyOf(DraftEdit.Card edit) => edit.Text is { Length: > 0 } text ? DraftRepairs.Body(text) : null;

    /// <summary>The card with the header of an empty one, unless it shows the same kind of thing already.</summary>
    private static DraftCard As(DraftCard card, DraftCard empty) => (card.Header, empty.Header) switch
    {
        (DraftHeader.Product, DraftHeader.Product) => card,
        (_, DraftHeader.Product) => card with { Header = empty.Header, Buttons = empty.Buttons },
        (DraftHeader.Media had, DraftHeader.Media wanted) when had.Kind == wanted.Kind || !had.IsPlaceholder => card,
        _ => card with { Header = empty.Header, Buttons = [.. card.Buttons.Where(button => button is not DraftButton.Product)] },
    };

    private static TemplateDraft Replaced(TemplateDraft draft, int place, Func<DraftCard, DraftCard> change) =>
        draft with { Cards = [.. draft.Cards.Select((card, at) => at + 1 == place ? change(card) : card)] };

    private static DraftCard WithHandle(DraftCard card, string handle) =>
        card.Header is DraftHeader.Media media ? card with { Header = media with { Handle = handle } } : card;
}

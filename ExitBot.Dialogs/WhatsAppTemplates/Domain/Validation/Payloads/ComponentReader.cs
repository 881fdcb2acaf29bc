namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

internal static class ComponentReader
{
    /// <param name="list">A list of components; anything else holds none.</param>
    public static IReadOnlyList<ComponentView> Read(PayloadNode list, CardView? card) =>
        list.Items.Count == 0 ? [] : [.. list.Items.Select(node => Read(node, Upper.Of(node["type"]), card))];

    private static ComponentView Read(PayloadNode node, string type, CardView? card) => type switch
    {
        ComponentType.Header => new HeaderView(node, card),
        ComponentType.Body => new BodyView(node, card),
        ComponentType.Footer => new FooterView(node, card),
        ComponentType.Buttons => new ButtonsView(node, card) { Buttons = [.. node["buttons"].Items.Select(button => new ButtonView(button, card))] },
        ComponentType.LimitedTimeOffer => new OfferView(node, card),

        // A carousel on a card is no carousel: nothing in it is read.
        ComponentType.Carousel => new CarouselView(node, card) { Cards = card is null ? [.. node["cards"].Items.Select(one => new CardView(one))] : [] },
        _ => new ComponentView(node, type, card),
    };
}

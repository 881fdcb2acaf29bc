namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>One card of a carousel.</summary>
internal sealed class CardView
{
    public CardView(PayloadNode node)
    {
        Node = node;
        List = node["components"];
        Components = ComponentReader.Read(List, card: this);
    }

    public PayloadNode Node { get; }

    public PayloadNode List { get; }

    public IReadOnlyList<ComponentView> Components { get; }

    public HeaderView? Header => Components.OfType<HeaderView>().FirstOrDefault();

    public BodyView? Body => Components.OfType<BodyView>().FirstOrDefault();

    public ButtonsView? Buttons => Components.OfType<ButtonsView>().FirstOrDefault();
}

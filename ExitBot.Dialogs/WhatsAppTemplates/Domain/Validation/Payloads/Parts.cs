using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

internal sealed record HeaderView(PayloadNode Node, CardView? Card) : ComponentView(Node, ComponentType.Header, Card)
{
    private string? _fileType;

    public PayloadNode FormatNode { get; } = Node["format"];

    public string Format { get; } = Upper.Of(Node["format"]);

    public TemplateText Text { get; } = new(Node["text"]);

    public PayloadNode Example { get; } = Node["example"];

    /// <summary>The first upload handle; null when there is none.</summary>
    public string? Handle => Example["header_handle"] is var handles && handles.Kind == NodeKind.Text ? handles.Text : handles[0].Text;

    /// <summary>The MIME type that the handle tells; null when it tells none.</summary>
    public string? FileType => _fileType ??= UploadHandle.FileTypeOf(Handle);
}

internal sealed record BodyView(PayloadNode Node, CardView? Card) : ComponentView(Node, ComponentType.Body, Card)
{
    public TemplateText Text { get; } = new(Node["text"]);

    public PayloadNode Example { get; } = Node["example"];
}

internal sealed record FooterView(PayloadNode Node, CardView? Card) : ComponentView(Node, ComponentType.Footer, Card)
{
    public TemplateText Text { get; } = new(Node["text"]);

    public PayloadNode Minutes { get; } = Node["code_expiration_minutes"];
}

internal sealed record ButtonsView(PayloadNode Node, CardView? Card) : ComponentView(Node, ComponentType.Buttons, Card)
{
    public PayloadNode List { get; } = Node["buttons"];

    public IReadOnlyList<ButtonView> Buttons { get; init; } = [];
}

internal sealed record OfferView(PayloadNode Node, CardView? Card) : ComponentView(Node, ComponentType.LimitedTimeOffer, Card)
{
    public PayloadNode Offer { get; } = Node["limited_time_offer"];
}

internal sealed record CarouselView(PayloadNode Node, CardView? Card) : ComponentView(Node, ComponentType.Carousel, Card)
{
    public PayloadNode List { get; } = Node["cards"];

    public IReadOnlyList<CardView> Cards { get; init; } = [];
}

internal static class Upper
{
    /// <summary>Values of enums are taken in any case (ENV-3).</summary>
    public static string Of(PayloadNode node) => node.Text?.ToUpperInvariant() ?? "";
}

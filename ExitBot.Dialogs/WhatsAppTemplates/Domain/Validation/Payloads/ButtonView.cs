using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <param name="Card">The card it stands on; null at the top level.</param>
internal sealed record ButtonView(PayloadNode Node, CardView? Card)
{
    public PayloadNode TypeNode { get; } = Node["type"];

    public string Type { get; } = Upper.Of(Node["type"]);

    public TemplateText Label { get; } = new(Node["text"]);

    public TemplateText Url { get; } = new(Node["url"]);

    public PayloadNode Example { get; } = Node["example"];
}

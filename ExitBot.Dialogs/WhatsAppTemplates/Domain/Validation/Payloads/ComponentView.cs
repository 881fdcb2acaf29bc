namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>A component of a template or of a carousel's card.</summary>
/// <param name="Type">In upper case: Meta takes any. Empty when there is none.</param>
/// <param name="Card">The card it stands on; null at the top level.</param>
internal record ComponentView(PayloadNode Node, string Type, CardView? Card)
{
    public bool IsOnCard => Card is not null;
}

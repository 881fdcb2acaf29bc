using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>How long texts may be, in UTF-16 units.</summary>
internal static class TextLimits
{
    public const int Header = 60;
    public const int Body = 1024;
    public const int BodyOfOffer = 600;
    public const int BodyOfCard = 160;
    public const int Footer = 60;
    public const int Label = 25;
    public const int CallLabel = 20;
    public const int Address = 2000;
    public const int Phone = 20;
    public const int OfferTitle = 16;

    /// <summary>One vendor reports that longer bodies are refused; Meta's page has 1024.</summary>
    public const int SafeBody = 550;

    public static int Of(BodyView body, TemplateView template) =>
        body.IsOnCard ? BodyOfCard : template.Offers.Count > 0 ? BodyOfOffer : Body;
}

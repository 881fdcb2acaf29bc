namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

internal static class ComponentType
{
    public const string Header = "HEADER";
    public const string Body = "BODY";
    public const string Footer = "FOOTER";
    public const string Buttons = "BUTTONS";
    public const string Carousel = "CAROUSEL";
    public const string LimitedTimeOffer = "LIMITED_TIME_OFFER";
    public const string CallPermissionRequest = "CALL_PERMISSION_REQUEST";

    public static bool IsKnown(string type) =>
        type is Header or Body or Footer or Buttons or Carousel or LimitedTimeOffer or CallPermissionRequest;
}

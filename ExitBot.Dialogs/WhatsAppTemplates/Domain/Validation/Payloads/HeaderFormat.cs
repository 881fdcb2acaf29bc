namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

internal static class HeaderFormat
{
    public const string Text = "TEXT";
    public const string Image = "IMAGE";
    public const string Video = "VIDEO";
    public const string Document = "DOCUMENT";
    public const string Gif = "GIF";
    public const string Location = "LOCATION";
    public const string Product = "PRODUCT";

    public static bool IsKnown(string format) => IsMedia(format) || format is Text or Location or Product;

    public static bool IsMedia(string format) => format is Image or Video or Document or Gif;
}

using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Words of the payload inside a sentence.</summary>
internal static class Quote
{
    private const int Longest = 40;

    public static string Short(string text) => PlainText.Shorten(PlainText.OneLine(text), Longest);
}

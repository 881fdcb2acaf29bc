using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>What headers, footers and labels have in common: one line without pictures or marks.</summary>
internal static class PlainLine
{
    /// <summary>What the text has and should not; null when it is plain.</summary>
    public static string? FaultOf(TemplateText text)
    {
        var traits = text.Traits;
        return traits.HasLineBreak ? "a line break"
            : traits.EmojiCount > 0 ? "an emoji"
            : traits.HasFormatting ? "a formatting mark (*, _, ~ or `)"
            : null;
    }
}

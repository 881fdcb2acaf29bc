namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

internal enum NodeKind
{
    /// <summary>Not there, or null.</summary>
    Absent,
    Object,
    List,
    Text,
    Number,
    Boolean,
}

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

public enum Severity
{
    /// <summary>Worth knowing; nothing has to change.</summary>
    Info,

    /// <summary>Known from vendors or projects, or a judgement: a person decides.</summary>
    Warning,

    /// <summary>Meta refuses it, at once or in review.</summary>
    Error,
}

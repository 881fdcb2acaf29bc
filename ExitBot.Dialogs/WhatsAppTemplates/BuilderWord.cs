namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>What can be asked of the builder by a word or two.</summary>
public enum BuilderWord
{
    Undo,
    Redo,
    List,
    Open,
    Copy,
    Delete,
    Preview,
    Payload,
    Done,
    Shorter,
    Later,
    Translate,
    NewDraft,
}

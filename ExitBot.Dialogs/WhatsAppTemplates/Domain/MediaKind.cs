namespace ExitBot.Dialogs.WhatsAppTemplates.Domain;

/// <summary>Kinds of files above a template.</summary>
public enum MediaKind
{
    Image,
    Video,
    Document,

    /// <summary>An MP4 that repeats; only for the Marketing Messages API.</summary>
    Gif,
}

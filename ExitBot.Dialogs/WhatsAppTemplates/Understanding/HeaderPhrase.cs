using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>A header as people name it: a kind of file, a place, or the words themselves.</summary>
internal static class HeaderPhrase
{
    /// <summary>Null when it is no kind: then it is the text.</summary>
    public static DraftEdit? OfKind(string word) => word.Trim().TrimEnd('.').ToLowerInvariant() switch
    {
        "image" or "picture" or "photo" => new DraftEdit.HeaderMedia(MediaKind.Image),
        "video" => new DraftEdit.HeaderMedia(MediaKind.Video),
        "document" or "pdf" => new DraftEdit.HeaderMedia(MediaKind.Document),
        "gif" => new DraftEdit.HeaderMedia(MediaKind.Gif),
        "location" or "map" => new DraftEdit.HeaderLocation(),
        "none" or "no" => new DraftEdit.NoHeader(),
        _ => null,
    };

    public static DraftEdit Read(string text) => OfKind(text) ?? new DraftEdit.HeaderText(text);
}

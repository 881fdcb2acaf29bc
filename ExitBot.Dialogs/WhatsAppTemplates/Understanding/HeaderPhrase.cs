using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>A header as people name it: a kind of file, a place, or the words themselves.</summary>
internal static class HeaderPhrase
{
    /// <summary>Null when it is no kind: then it is the text.</summary>
    public static DraftEdit? OfKind(string word) => word.Trim().TrimEnd('.').ToLowerInvariant() switch
    {
        "image" or "picture" or "photo" or "imagen" or "foto" or "bild" or "imagem" or "तस्वीर" or "صورة" or "画像" => new DraftEdit.HeaderMedia(MediaKind.Image),
        "video" or "vídeo" or "vidéo" or "वीडियो" or "فيديو" or "動画" => new DraftEdit.HeaderMedia(MediaKind.Video),
        "document" or "pdf" or "documento" or "dokument" or "दस्तावेज़" or "مستند" or "書類" => new DraftEdit.HeaderMedia(MediaKind.Document),
        "gif" => new DraftEdit.HeaderMedia(MediaKind.Gif),
        "location" or "map" or "ubicación" or "standort" or "localização" or "lieu" or "स्थान" or "موقع" or "位置" => new DraftEdit.HeaderLocation(),
        "none" or "no" or "ninguno" or "keine" or "nenhum" or "aucun" => new DraftEdit.NoHeader(),
        _ => null,
    };

    public static DraftEdit Read(string text) => OfKind(text) ?? new DraftEdit.HeaderText(text);
}

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain;

/// <summary>Stands in a draft where the handle of an uploaded file will be. It keeps a draft from being complete.</summary>
public static class MediaPlaceholder
{
    private const string Mark = "SAMPLE-UPLOAD-HANDLE";

    public static string Of(MediaKind kind) => $"4::{TypeOf(kind)}:{Mark}-REPLACE-ME";

    public static bool Is(string handle) => handle.Contains(Mark, StringComparison.OrdinalIgnoreCase);

    private static string TypeOf(MediaKind kind) => kind switch
    {
        MediaKind.Image => "aW1hZ2UvanBlZw==",
        MediaKind.Document => "YXBwbGljYXRpb24vcGRm",
        _ => "dmlkZW8vbXA0",
    };
}

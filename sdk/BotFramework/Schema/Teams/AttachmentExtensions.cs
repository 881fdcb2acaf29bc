namespace Microsoft.Bot.Schema.Teams;

/// <summary>Turns attachments into results of a messaging extension.</summary>
public static class AttachmentExtensions
{
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment,
        Attachment previewAttachment = null) =>
        new(
            attachment.ContentType,
            attachment.ContentUrl,
            attachment.Content,
            attachment.Name,
            attachment.ThumbnailUrl,
            previewAttachment ?? new Attachment(
                attachment.ContentType,
                attachment.ContentUrl,
                attachment.Content,
                attachment.Name,
                attachment.ThumbnailUrl));
}

using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations on stored files without their HTTP details.</summary>
public static class AttachmentsExtensions
{
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations,
        string attachmentId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken)
            .ConfigureAwait(false);
        return result.Body;
    }

    // The stream belongs to the answer, which therefore stays open until the stream is disposed.
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations,
        string attachmentId,
        string viewId,
        CancellationToken cancellationToken = default)
    {
        var result = await operations
            .GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken)
            .ConfigureAwait(false);
        return result.Body;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel's operations on stored files.</summary>
public class Attachments(ConnectorClient client) : IAttachments
{
    public ConnectorClient Client { get; } = client ?? throw new ArgumentNullException(nameof(client));

    public virtual Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(attachmentId, nameof(attachmentId));

        return Client.SendAsync<AttachmentInfo>(
            HttpMethod.Get, $"v3/attachments/{attachmentId}", null, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(attachmentId, nameof(attachmentId));
        Require(viewId, nameof(viewId));

        return Client.SendAsync<Stream>(
            HttpMethod.Get, $"v3/attachments/{attachmentId}/views/{viewId}", null, customHeaders, cancellationToken);
    }

    public string GetAttachmentUri(string attachmentId, string viewId = "original")
    {
        ArgumentNullException.ThrowIfNull(attachmentId);

        return Client.Resolve($"v3/attachments/{attachmentId}/views/{viewId}").AbsoluteUri;
    }

    private static void Require(string value, string name)
    {
        if (value == null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, name);
        }
    }
}

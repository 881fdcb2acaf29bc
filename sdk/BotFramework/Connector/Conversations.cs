using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel's operations on conversations.</summary>
public class Conversations(ConnectorClient client) : IConversations
{
    public ConnectorClient Client { get; } = client ?? throw new ArgumentNullException(nameof(client));

    public virtual Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        return Client.SendAsync<ConversationsResult>(
            HttpMethod.Get, $"v3/conversations", null, customHeaders, cancellationToken,
            ("continuationToken", continuationToken));
    }

    public virtual Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(parameters, nameof(parameters));

        return Client.SendAsync<ConversationResourceResponse>(
            HttpMethod.Post, $"v3/conversations", parameters, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activity, nameof(activity));

        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/activities", activity, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(transcript, nameof(transcript));

        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/activities/history", transcript, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));
        Require(activity, nameof(activity));

        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Put, $"v3/conversations/{conversationId}/activities/{activityId}", activity, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));
        Require(activity, nameof(activity));

        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/activities/{activityId}", activity, customHeaders, cancellationToken);
    }

    public virtual async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));

        return await Client
            .SendAsync<object>(HttpMethod.Delete, $"v3/conversations/{conversationId}/activities/{activityId}", null, customHeaders, cancellationToken)
            .ConfigureAwait(false);
    }

    public virtual Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));

        return Client.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, $"v3/conversations/{conversationId}/members", null, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(userId, nameof(userId));
        Require(conversationId, nameof(conversationId));

        return Client.SendAsync<ChannelAccount>(
            HttpMethod.Get, $"v3/conversations/{conversationId}/members/{userId}", null, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));

        return Client.SendAsync<PagedMembersResult>(
            HttpMethod.Get, $"v3/conversations/{conversationId}/pagedmembers", null, customHeaders, cancellationToken,
            ("pageSize", pageSize),
            ("continuationToken", continuationToken));
    }

    public virtual async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(memberId, nameof(memberId));

        return await Client
            .SendAsync<object>(HttpMethod.Delete, $"v3/conversations/{conversationId}/members/{memberId}", null, customHeaders, cancellationToken)
            .ConfigureAwait(false);
    }

    public virtual Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));

        return Client.SendAsync<IList<ChannelAccount>>(
            HttpMethod.Get, $"v3/conversations/{conversationId}/activities/{activityId}/members", null, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(attachmentUpload, nameof(attachmentUpload));

        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, $"v3/conversations/{conversationId}/attachments", attachmentUpload, customHeaders, cancellationToken);
    }

    private static void Require(object value, string name)
    {
        if (value == null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, name);
        }
    }
}

using System;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes every activity of a conversation, in and out.</summary>
public interface ITranscriptLogger
{
    Task LogActivityAsync(IActivity activity);
}

/// <summary>A transcript logger that can give back what it took, in pages.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default);

    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}

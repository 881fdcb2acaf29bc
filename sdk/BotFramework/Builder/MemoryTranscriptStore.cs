using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts that last as long as the process.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string ChannelId, string ConversationId), List<IActivity>> _transcripts = new();

    public Task LogActivityAsync(IActivity activity)
    {
        if (activity == null)
        {
            throw new ArgumentNullException(nameof(activity), "activity cannot be null for LogActivity()");
        }

        lock (_lock)
        {
            var key = (activity.ChannelId, activity.Conversation.Id);
            if (!_transcripts.TryGetValue(key, out var transcript))
            {
                _transcripts[key] = transcript = new List<IActivity>();
            }

            TranscriptEdits.Apply(transcript, activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ThrowIfMissing(channelId, nameof(channelId));
        ThrowIfMissing(conversationId, nameof(conversationId));
        lock (_lock)
        {
            var activities = _transcripts.TryGetValue((channelId, conversationId), out var transcript)
                ? transcript.OrderBy(activity => activity.Timestamp).Where(activity => activity.Timestamp >= startDate)
                : Array.Empty<IActivity>();
            return Task.FromResult(Page(activities, activity => activity.Id, continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ThrowIfMissing(channelId, nameof(channelId));
        lock (_lock)
        {
            var transcripts = _transcripts
                .Where(transcript => transcript.Key.ChannelId == channelId)
                .Select(transcript => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = transcript.Key.ConversationId,
                    Created = transcript.Value[0].Timestamp ?? default,
                })
                .OrderBy(transcript => transcript.Created)
                .ToArray();
            return Task.FromResult(Page(transcripts, transcript => transcript.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ThrowIfMissing(channelId, nameof(channelId));
        ThrowIfMissing(conversationId, nameof(conversationId));
        lock (_lock)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    private static void ThrowIfMissing(string value, string name)
    {
        if (value == null)
        {
            throw new ArgumentNullException($"missing {name}");
        }
    }

    // The token is the id of the last item of the page before.
    private static PagedResult<T> Page<T>(IEnumerable<T> all, Func<T, string> idOf, string continuationToken)
    {
        var items = (continuationToken == null ? all : all.SkipWhile(item => idOf(item) != continuationToken).Skip(1)).Take(PageSize).ToArray();
        return new PagedResult<T>
        {
            Items = items,
            ContinuationToken = items.Length == PageSize ? idOf(items[^1]) : null,
        };
    }
}

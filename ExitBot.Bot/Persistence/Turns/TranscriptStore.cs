using ExitBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>
/// The SDK's transcript port, for reading. Transcript rows are written by accept and commit, in the transaction that
/// makes them true; logging through this port would be a second, later truth.
/// </summary>
internal sealed class TranscriptStore(IDbContextFactory<ExitBotContext> contexts) : ITranscriptStore
{
    private const int PageSize = 50;

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        var conversation = KeyHash.Of(channelId, conversationId);
        var after = long.TryParse(continuationToken, out var sequence) ? sequence : 0;
        await using var context = await contexts.CreateDbContextAsync();
        var rows = await context.Set<TranscriptRow>()
            .Where(row => row.Conversation == conversation && row.Sequence > after && row.At >= startDate && row.Body != null)
            .OrderBy(row => row.Sequence)
            .Take(PageSize)
            .ToListAsync();
        return new PagedResult<IActivity>
        {
            Items = [.. rows.Select(row => ActivityJson.Read(row.Body!))],
            ContinuationToken = rows.Count == PageSize ? $"{rows[^1].Sequence}" : null,
        };
    }

    public async Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var skip = int.TryParse(continuationToken, out var offset) ? offset : 0;
        var rows = await context.Set<ConversationRow>()
            .Where(row => row.ChannelId == channelId)
            .OrderBy(row => row.CreatedAt)
            .Skip(skip)
            .Take(PageSize)
            .ToListAsync();
        return new PagedResult<TranscriptInfo>
        {
            Items = [.. rows.Select(row => new TranscriptInfo { ChannelId = row.ChannelId, Id = row.ConversationId, Created = row.CreatedAt })],
            ContinuationToken = rows.Count == PageSize ? $"{skip + PageSize}" : null,
        };
    }

    public Task LogActivityAsync(IActivity activity) =>
        throw new NotSupportedException("Transcript rows are written by the turn's commit.");

    public Task DeleteTranscriptAsync(string channelId, string conversationId) =>
        throw new NotSupportedException("Transcripts are erased by retention and data-rights requests.");
}

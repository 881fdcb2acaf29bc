using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What was said in a conversation, in its order. A watermark is a place in it.</summary>
internal interface IWebTranscript
{
    /// <summary>Oldest first. What was erased is there as a place without a body.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    Task<IReadOnlyList<SaidLine>> AfterAsync(KeyHash conversation, long place, int count, CancellationToken cancellationToken);

    /// <summary>The place that was given last; 0 in a conversation without any.</summary>
    ValueTask<long> LastPlaceAsync(KeyHash conversation, CancellationToken cancellationToken);
}

/// <param name="Body">The activity as JSON.</param>
internal sealed record SaidLine(long Sequence, ReplyKind Kind, string? ActivityId, string? Body);

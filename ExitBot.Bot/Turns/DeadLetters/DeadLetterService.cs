using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Turns.DeadLetters;

/// <summary>What an operator does with dead letters. What is put back is taken up at once, not at the next start.</summary>
internal sealed partial class DeadLetterService(
    IDeadLetterStore store, TurnScheduler turns, OutboxSender replies, ILogger<DeadLetterService> logger)
{
    /// <param name="by">Who wants it, for the log.</param>
    /// <returns>False: there is none with this id, not any more perhaps.</returns>
    public async Task<bool> RetryAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        if (await store.RetryAsync(id, cancellationToken) is not { } letter)
        {
            return false;
        }

        LogRetried(letter.Kind, id, letter.Conversation, by);
        if (letter.Kind == DeadLetterKind.Turn)
        {
            turns.Signal(letter.Conversation);
        }
        else
        {
            replies.Signal(letter.Conversation);
        }

        return true;
    }

    /// <inheritdoc cref="RetryAsync"/>
    public async Task<bool> DiscardAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        if (await store.DiscardAsync(id, cancellationToken) is not { } letter)
        {
            return false;
        }

        LogDiscarded(letter.Kind, id, letter.Conversation, by);
        return true;
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Information, Message = "Dead letter {Id} ({Kind} of conversation {Conversation}) was put back by key {By}")]
    private partial void LogRetried(DeadLetterKind kind, Guid id, KeyHash conversation, string by);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Information, Message = "Dead letter {Id} ({Kind} of conversation {Conversation}) was discarded by key {By}")]
    private partial void LogDiscarded(DeadLetterKind kind, Guid id, KeyHash conversation, string by);
}

using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>
/// Forgets what turns have left: the words of the transcript, responses and bodies kept in inbox and outbox, the bot's state and whom
/// the conversation was with. Places and keys stay. What still waits to be run is not touched: it was said after all this.
/// </summary>
internal sealed class TurnErasure(IRowReader reader, IBotStateStore states, UnitOfWork unit, TimeProvider clock) : IErasable
{
    private static readonly RowQuery<ConversationRow> ByKey = new([nameof(ConversationRow.Key)]);

    private static readonly RowColumns Words = new(nameof(TranscriptRow.Body));
    private static readonly RowMatch Said = new([nameof(TranscriptRow.Conversation)], nameof(TranscriptRow.Body));

    private static readonly RowColumns Response = new(nameof(InboxRow.ResponseBody));
    private static readonly RowMatch Responded = new([nameof(InboxRow.Conversation)], nameof(InboxRow.ResponseBody));

    private static readonly RowColumns OutboxBody = new(nameof(OutboxRow.Body));
    private static readonly RowMatch Kept = new([nameof(OutboxRow.Conversation)], nameof(OutboxRow.Body));

    private static readonly RowColumns InboxBody = new(nameof(InboxRow.Body));
    private static readonly RowQuery<DeadLetterRow> DeadIn = new([nameof(DeadLetterRow.Conversation)]);
    private static readonly RowMatch ReferenceOf = new([nameof(ConversationReferenceRow.Conversation)]);

    public IReadOnlyCollection<string> Tables { get; } =
        ["Transcript", "Inbox", "Outbox", "DeadLetters", "BotState", "ConversationReferences", "Conversations"];

    public async Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(ByKey, cancellationToken, conversation) is not { } row)
        {
            return;
        }

        // The SDK's key of a conversation's state; only a read document can be deleted.
        var state = KeyHash.Of($"{row.ChannelId}/conversations/{row.ConversationId}");
        if (await states.ReadAsync(state, cancellationToken) is not null)
        {
            states.StageDelete(state);
        }

        await StageWordsAsync(conversation, cancellationToken);
        unit.OnCommit(batch => batch.DeleteAll(
            new ConversationReferenceRow { Conversation = conversation, Body = string.Empty, ServiceUrl = string.Empty, UpdatedAt = clock.GetUtcNow() }, ReferenceOf));
    }

    /// <summary>Only what was said: state and address stay.</summary>
    public async Task StageWordsAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        var dead = await reader.ListAsync(DeadIn, cancellationToken, conversation);
        unit.OnCommit(batch => AddTo(batch, conversation, dead));
    }

    private void AddTo(RowBatch batch, KeyHash conversation, List<DeadLetterRow> dead)
    {
        var now = clock.GetUtcNow();
        batch.UpdateAll(
            new TranscriptRow { Conversation = conversation, Role = TranscriptRole.User, Kind = ReplyKind.Send, At = now }, Words, Said);

        batch.UpdateAll(Activity(default, conversation, now), Response, Responded);
        batch.UpdateAll(
            new OutboxRow
            {
                Id = default,
                Conversation = conversation,
                Status = OutboxStatus.Sent,
                Kind = ReplyKind.Send,
                ChannelId = string.Empty,
                ConversationId = string.Empty,
                ServiceUrl = string.Empty,
                CommittedAt = now,
            },
            OutboxBody,
            Kept);
        foreach (var letter in dead)
        {
            batch.Delete(letter);
            if (letter.InboxKey is { } key)
            {
                batch.Update(Activity(key, conversation, now), InboxBody);
            }
        }
    }

    private static InboxRow Activity(KeyHash key, KeyHash conversation, DateTimeOffset now) => new()
    {
        Key = key,
        Conversation = conversation,
        Status = InboxStatus.DeadLetter,
        Mode = ReplyMode.Push,
        ServiceUrl = string.Empty,
        AcceptedAt = now,
    };
}

using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.DeadLetters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>
/// Points at an inbox or outbox row that was set aside. Written with that, deleted by the one who retries or discards it: a table
/// of its own, so that neither big one needs an index for the list.
/// </summary>
internal sealed class DeadLetterRow
{
    public required Guid Id { get; init; }

    public required KeyHash Conversation { get; init; }

    /// <summary>Of a turn.</summary>
    public KeyHash? InboxKey { get; init; }

    /// <summary>Of a reply.</summary>
    public Guid? ReplyId { get; init; }

    public required int Attempts { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public static DeadLetterRow OfTurn(KeyHash key, KeyHash conversation, int attempts, string reason, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Conversation = conversation, InboxKey = key, Attempts = attempts, Reason = Cut(reason), At = now };

    public static DeadLetterRow OfReply(Guid replyId, KeyHash conversation, int attempts, string reason, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Conversation = conversation, ReplyId = replyId, Attempts = attempts, Reason = Cut(reason), At = now };

    public DeadLetter ToDeadLetter() =>
        new(Id, ReplyId is null ? DeadLetterKind.Turn : DeadLetterKind.Reply, Conversation, Attempts, Reason, At);

    private static string Cut(string reason) => reason.Length > Limits.Reason ? reason[..Limits.Reason] : reason;
}

internal sealed class DeadLetterRowConfiguration : IEntityTypeConfiguration<DeadLetterRow>
{
    public void Configure(EntityTypeBuilder<DeadLetterRow> builder)
    {
        builder.ToTable("DeadLetters").HasKey(row => row.Id);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);

        // The list for operators, newest first.
        builder.HasIndex(row => new { row.At, row.Id });

        // Those of a conversation, to be erased.
        builder.HasIndex(row => row.Conversation);
    }
}

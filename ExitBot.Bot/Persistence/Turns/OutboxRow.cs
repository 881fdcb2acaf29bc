using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

internal enum OutboxStatus
{
    Waiting = 0,
    Sent = 1,
    SetAside = 2,

    /// <summary>A change of an older message that the client cannot make.</summary>
    Skipped = 3,
}

/// <summary>
/// One committed reply. Its words lie in the transcript, at the same place; only what is no part of that has a body here, until it is sent.
/// Both ids stay, so that later updates find the channel's.
/// </summary>
internal sealed class OutboxRow : INumberedRow
{
    public required Guid Id { get; init; }

    public required KeyHash Conversation { get; init; }

    public long Sequence { get; set; }

    public required OutboxStatus Status { get; init; }

    public required ReplyKind Kind { get; init; }

    public string? Target { get; init; }

    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    public string? ReplyToId { get; init; }

    public string? Body { get; init; }

    public string? AppId { get; init; }

    public string? Audience { get; init; }

    public required string ServiceUrl { get; init; }

    public string? Tenant { get; init; }

    public string? ChannelActivityId { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? NextTryAt { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset CommittedAt { get; init; }

    public OutboxEntry ToEntry() => new(
        Id, Conversation, Sequence, ChannelId, ConversationId, Kind, Target, ReplyToId, Body, new Caller(AppId, Audience, ServiceUrl, Tenant), Attempts, CommittedAt)
    {
        NextTryAt = NextTryAt,
    };
}

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox").HasKey(row => row.Id);
        builder.Property(row => row.Target).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.ChannelId).HasMaxLength(Limits.ChannelId);
        builder.Property(row => row.ConversationId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.ReplyToId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Body).HasMaxLength(Limits.Document);
        builder.Property(row => row.AppId).HasMaxLength(Limits.Name);
        builder.Property(row => row.Audience).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.ServiceUrl).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.Tenant).HasMaxLength(Limits.Name);
        builder.Property(row => row.ChannelActivityId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);

        // What is to be sent, of one conversation (after each turn) or of all (at start), in order.
        // Only over those rows: the index stays small however long the conversations get.
        builder.HasIndex(row => new { row.Conversation, row.Sequence }).HasFilter("\"Status\" = 0");

        // The replies of a conversation that have words of their own, to be erased. Few have.
        builder.HasIndex(row => row.Conversation, "IX_Outbox_Bodies").HasFilter("\"Body\" IS NOT NULL");
    }
}

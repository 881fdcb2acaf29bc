using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>One conversation on one channel, and the counter that orders everything in it.</summary>
internal sealed class ConversationRow
{
    public required KeyHash Key { get; init; }

    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The place given last. Updated first in every writing transaction, so that commits cannot overtake each other.</summary>
    public long LastSequence { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ConversationRowConfiguration : IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<ConversationRow> builder)
    {
        builder.ToTable("Conversations").HasKey(row => row.Key);
        builder.Property(row => row.ChannelId).HasMaxLength(Limits.ChannelId);
        builder.Property(row => row.ConversationId).HasMaxLength(Limits.ChannelKey);

        // The conversations of a channel, in the order they began.
        builder.HasIndex(row => new { row.ChannelId, row.CreatedAt });
    }
}

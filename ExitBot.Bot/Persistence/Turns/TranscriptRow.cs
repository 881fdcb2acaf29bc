using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

internal enum TranscriptRole
{
    User = 0,
    Bot = 1,
}

/// <summary>One activity of a conversation, in its order. Append-only: an update of a reply is a row of its own.</summary>
internal sealed class TranscriptRow : INumberedRow
{
    public required KeyHash Conversation { get; init; }

    public long Sequence { get; set; }

    public required TranscriptRole Role { get; init; }

    public required ReplyKind Kind { get; init; }

    /// <summary>The channel's id of what the person sent, ours of what the bot sent.</summary>
    public string? ActivityId { get; init; }

    public string? Body { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class TranscriptRowConfiguration : IEntityTypeConfiguration<TranscriptRow>
{
    public void Configure(EntityTypeBuilder<TranscriptRow> builder)
    {
        builder.ToTable("Transcript").HasKey(row => new { row.Conversation, row.Sequence });
        builder.Property(row => row.ActivityId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Body).HasMaxLength(Limits.Document);
    }
}

using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.DirectLine;

/// <summary>A file that somebody sent. It is found by the hash of its address, which is nowhere else but in the message.</summary>
internal sealed class UploadRow
{
    public required KeyHash Key { get; init; }

    public required KeyHash Conversation { get; init; }

    public required string ContentType { get; init; }

    public required string Name { get; init; }

    public required int Size { get; init; }

    public required DateTimeOffset At { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>To match all of a conversation.</summary>
    public static UploadRow In(KeyHash conversation) => new()
    {
        Key = default,
        Conversation = conversation,
        ContentType = "",
        Name = "",
        Size = 0,
        At = default,
        Content = [],
    };
}

internal sealed class UploadRowConfiguration : IEntityTypeConfiguration<UploadRow>
{
    public void Configure(EntityTypeBuilder<UploadRow> builder)
    {
        builder.ToTable("Uploads").HasKey(row => row.Key);
        builder.Property(row => row.ContentType).HasMaxLength(Limits.Name);
        builder.Property(row => row.Name).HasMaxLength(Limits.ChannelKey);
        builder.HasIndex(row => row.Conversation);
        builder.HasIndex(row => row.At);
    }
}

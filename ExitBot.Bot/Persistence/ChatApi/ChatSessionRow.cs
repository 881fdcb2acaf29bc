using ExitBot.Bot.Channels.ChatApi;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ChatApi;

/// <summary>Who opened a session of the REST chat, and for whom. Written once.</summary>
internal sealed class ChatSessionRow
{
    public required Guid Id { get; init; }

    public required KeyHash Conversation { get; init; }

    public required string OpenedBy { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    public string? Locale { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static ChatSessionRow Of(ChatSession session) => new()
    {
        Id = session.Id,
        Conversation = session.Conversation,
        OpenedBy = session.OpenedBy,
        UserId = session.User.Id,
        UserName = session.User.Name,
        Locale = session.Locale,
        CreatedAt = session.CreatedAt,
    };

    public ChatSession ToSession() => new(Id, OpenedBy, new ChatUser(UserId, UserName), Locale, CreatedAt);
}

internal sealed class ChatSessionRowConfiguration : IEntityTypeConfiguration<ChatSessionRow>
{
    public void Configure(EntityTypeBuilder<ChatSessionRow> builder)
    {
        builder.ToTable("ChatSessions").HasKey(row => row.Id);
        builder.Property(row => row.OpenedBy).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.UserId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.UserName).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Locale).HasMaxLength(Limits.ChannelId);

        // The sessions of a key and those of all, newest first.
        builder.HasIndex(row => new { row.OpenedBy, row.CreatedAt, row.Id });
        builder.HasIndex(row => new { row.CreatedAt, row.Id });
    }
}

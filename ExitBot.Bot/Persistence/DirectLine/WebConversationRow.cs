using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.DirectLine;

/// <summary>A conversation of our own Direct Line: whom it is with, and which of its tokens count.</summary>
internal sealed class WebConversationRow
{
    public required Guid Id { get; init; }

    public required KeyHash Conversation { get; init; }

    public required string UserId { get; init; }

    public string? UserName { get; init; }

    public string? Locale { get; init; }

    /// <summary>The employee that an invitation has bound it to.</summary>
    public string? Employee { get; init; }

    public Guid? Invitation { get; init; }

    public required int Generation { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public static WebConversationRow Of(WebConversation conversation) => new()
    {
        Id = conversation.Id,
        Conversation = conversation.Key,
        UserId = conversation.UserId,
        UserName = conversation.UserName,
        Locale = conversation.Locale,
        Employee = conversation.Employee,
        Invitation = conversation.Invitation,
        Generation = conversation.Generation,
        CreatedAt = conversation.CreatedAt,
        StartedAt = conversation.StartedAt,
    };

    public WebConversation ToConversation() => new(Id, UserId, UserName, Locale, Employee, Invitation, Generation, CreatedAt, StartedAt);
}

internal sealed class WebConversationRowConfiguration : IEntityTypeConfiguration<WebConversationRow>
{
    public void Configure(EntityTypeBuilder<WebConversationRow> builder)
    {
        builder.ToTable("WebConversations").HasKey(row => row.Id);
        builder.Property(row => row.UserId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.UserName).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Locale).HasMaxLength(Limits.ChannelId);
        builder.Property(row => row.Employee).HasMaxLength(Limits.ChannelKey);
        builder.HasIndex(row => row.Conversation);
        builder.HasIndex(row => new { row.Invitation, row.CreatedAt });
        builder.HasIndex(row => row.CreatedAt);
    }
}

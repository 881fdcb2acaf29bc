using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>
/// Where and whom to speak to first in a conversation. A table of its own: the row of the conversation is written by every commit,
/// this one when somebody's address or name changes.
/// </summary>
internal sealed class ConversationReferenceRow
{
    public required KeyHash Conversation { get; init; }

    /// <summary>The SDK's ConversationReference as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Hash of the realm and id of whoever spoke last in it: by this the conversations of a person are found.</summary>
    public KeyHash? Person { get; init; }

    public string? AppId { get; init; }

    public string? Audience { get; init; }

    public required string ServiceUrl { get; init; }

    public string? Tenant { get; init; }

    public string? UnreachableReason { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class ConversationReferenceRowConfiguration : IEntityTypeConfiguration<ConversationReferenceRow>
{
    public void Configure(EntityTypeBuilder<ConversationReferenceRow> builder)
    {
        builder.ToTable("ConversationReferences").HasKey(row => row.Conversation);
        builder.Property(row => row.Body).HasMaxLength(Limits.Document);
        builder.Property(row => row.AppId).HasMaxLength(Limits.Name);
        builder.Property(row => row.Audience).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.ServiceUrl).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.Tenant).HasMaxLength(Limits.Name);
        builder.Property(row => row.UnreachableReason).HasMaxLength(Limits.Reason);

        // The conversations of a person.
        builder.HasIndex(row => row.Person);
    }
}

using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.WhatsAppTemplates;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed class TemplateDraftRow : IVersionedRow
{
    public required Guid Id { get; init; }

    /// <summary>Hash of realm and id, for the index.</summary>
    public required KeyHash Person { get; init; }

    public required string PersonRealm { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The conversation it was begun in, for erasure.</summary>
    public required KeyHash Conversation { get; init; }

    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The payload, as far as it is known.</summary>
    public required string Payload { get; init; }

    /// <summary>What the builder knows beside it.</summary>
    public required string Memory { get; init; }

    /// <summary>Earlier and undone payloads.</summary>
    public required string History { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required int Version { get; set; }
}

internal sealed class TemplateDraftRowConfiguration : IEntityTypeConfiguration<TemplateDraftRow>
{
    public void Configure(EntityTypeBuilder<TemplateDraftRow> builder)
    {
        builder.ToTable("TemplateDrafts").HasKey(row => row.Id);
        builder.Property(row => row.PersonRealm).HasMaxLength(Limits.Name);
        builder.Property(row => row.PersonId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.ChannelId).HasMaxLength(Limits.ChannelId);
        builder.Property(row => row.ConversationId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Payload).HasMaxLength(Limits.Document);
        builder.Property(row => row.Memory).HasMaxLength(Limits.Document);
        builder.Property(row => row.History).HasMaxLength(Limits.Document);
        builder.Property(row => row.Version).IsConcurrencyToken();

        // A person's drafts, everybody's by age, and those of a conversation that is erased.
        builder.HasIndex(row => new { row.Person, row.UpdatedAt });
        builder.HasIndex(row => new { row.UpdatedAt, row.Id });
        builder.HasIndex(row => row.Conversation);
    }
}

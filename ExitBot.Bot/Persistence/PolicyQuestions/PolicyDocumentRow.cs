using ExitBot.Bot.PolicyIndexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed class PolicyDocumentRow
{
    public required Guid Id { get; init; }

    public required string File { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public string? Owner { get; init; }

    public string? Country { get; init; }

    public string? Audience { get; init; }

    public string? DocumentVersion { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required PolicyState State { get; init; }

    public string? Reason { get; init; }

    public required int ChunkCount { get; init; }

    /// <summary>The chunks as JSON.</summary>
    public required string Chunks { get; init; }

    public required string ContentHash { get; init; }

    public required bool IsUpload { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

internal sealed class PolicyDocumentRowConfiguration : IEntityTypeConfiguration<PolicyDocumentRow>
{
    public void Configure(EntityTypeBuilder<PolicyDocumentRow> builder)
    {
        builder.ToTable("PolicyDocuments").HasKey(row => row.Id);
        builder.Property(row => row.File).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Title).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Language).HasMaxLength(Limits.Name);
        builder.Property(row => row.Owner).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Country).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Audience).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.DocumentVersion).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Chunks).HasMaxLength(Limits.Document);
        builder.Property(row => row.ContentHash).HasMaxLength(Limits.Name);

        // The list, the newest change first.
        builder.HasIndex(row => new { row.UpdatedAt, row.Id });
    }
}

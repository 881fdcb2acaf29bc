using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Audit;

/// <summary>That somebody read or changed something about a person. Ids only: it is kept longer than what it is about.</summary>
internal sealed class AccessRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the key.</summary>
    public required string Caller { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }
}

internal sealed class AccessRowConfiguration : IEntityTypeConfiguration<AccessRow>
{
    public void Configure(EntityTypeBuilder<AccessRow> builder)
    {
        builder.ToTable("AccessAudit").HasKey(row => row.Id);
        builder.Property(row => row.Caller).HasMaxLength(Limits.Name);
        builder.Property(row => row.Action).HasMaxLength(Limits.Name);
        builder.Property(row => row.Subject).HasMaxLength(Limits.Name);

        // What is old enough to go.
        builder.HasIndex(row => row.At);
    }
}

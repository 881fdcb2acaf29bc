using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.DataRights;

/// <summary>That a person was erased. Whom, only who knows the person can tell.</summary>
internal sealed class ErasureRow
{
    /// <summary>The number of the receipt.</summary>
    public required Guid Id { get; init; }

    /// <summary>Hash of the realm and id.</summary>
    public required KeyHash Person { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the key, or who else asked for it.</summary>
    public required string By { get; init; }

    /// <summary>What was erased and what was kept, in numbers and reasons.</summary>
    public required string Document { get; init; }
}

internal sealed class ErasureRowConfiguration : IEntityTypeConfiguration<ErasureRow>
{
    public void Configure(EntityTypeBuilder<ErasureRow> builder)
    {
        builder.ToTable("Erasures").HasKey(row => row.Id);
        builder.Property(row => row.By).HasMaxLength(Limits.Name);
        builder.Property(row => row.Document).HasMaxLength(Limits.Document);

        // What is old enough to go.
        builder.HasIndex(row => row.At);
    }
}

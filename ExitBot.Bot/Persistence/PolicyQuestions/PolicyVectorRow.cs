using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed class PolicyVectorRow
{
    public required Guid Document { get; init; }

    public required string Model { get; init; }

    /// <summary>See <see cref="VectorBytes"/>.</summary>
    public required byte[] Content { get; init; }
}

internal sealed class PolicyVectorRowConfiguration : IEntityTypeConfiguration<PolicyVectorRow>
{
    public void Configure(EntityTypeBuilder<PolicyVectorRow> builder)
    {
        builder.ToTable("PolicyVectors").HasKey(row => row.Document);
        builder.Property(row => row.Model).HasMaxLength(Limits.ChannelKey);
    }
}

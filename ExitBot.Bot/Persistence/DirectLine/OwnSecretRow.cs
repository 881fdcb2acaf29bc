using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.DirectLine;

/// <summary>A secret that the service has made for itself, so that all instances have the same.</summary>
internal sealed class OwnSecretRow
{
    public required string Name { get; init; }

    public required string Value { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class OwnSecretRowConfiguration : IEntityTypeConfiguration<OwnSecretRow>
{
    public void Configure(EntityTypeBuilder<OwnSecretRow> builder)
    {
        builder.ToTable("OwnSecrets").HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(Limits.Name);
        builder.Property(row => row.Value).HasMaxLength(Limits.ChannelKey);
    }
}

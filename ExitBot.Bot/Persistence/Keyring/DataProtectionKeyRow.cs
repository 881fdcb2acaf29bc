using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Keyring;

/// <summary>A key that cookies and form tokens are protected with, as ASP.NET Core writes it.</summary>
internal sealed class DataProtectionKeyRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class DataProtectionKeyRowConfiguration : IEntityTypeConfiguration<DataProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<DataProtectionKeyRow> builder)
    {
        builder.ToTable("DataProtectionKeys").HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(Limits.Name);
        builder.Property(row => row.Xml).HasMaxLength(Limits.Document);
    }
}

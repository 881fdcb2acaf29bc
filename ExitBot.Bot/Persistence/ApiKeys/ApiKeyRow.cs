using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ApiKeys;

/// <summary>A key of the REST API. Of the key itself only its SHA-256 is kept; the row stays when the key is revoked.</summary>
internal sealed class ApiKeyRow
{
    public required Guid Id { get; init; }

    /// <summary>What logs and the audit call it. Two may share it while one takes the place of the other.</summary>
    public required string Name { get; init; }

    public required KeyHash Hash { get; init; }

    /// <summary>As on the wire, with commas.</summary>
    public required string Roles { get; init; }

    public required int PerMinute { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}

internal sealed class ApiKeyRowConfiguration : IEntityTypeConfiguration<ApiKeyRow>
{
    private const int LongestRoles = 200;

    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("ApiKeys").HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(Limits.Name);
        builder.Property(row => row.Roles).HasMaxLength(LongestRoles);
        builder.HasIndex(row => row.Hash).IsUnique();
    }
}

using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Invitations;

/// <summary>An invitation of one employee. Link and code are kept as hashes: whoever reads the database cannot use them.</summary>
internal sealed class InvitationRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required KeyHash Link { get; init; }

    public required KeyHash Code { get; init; }

    public required string Employee { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    public string? RoleBand { get; init; }

    public int? TenureMonths { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? ExitType { get; init; }

    public required string Language { get; init; }

    public required InvitationDelivery Delivery { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it did not get through, for good; or of the last try.</summary>
    public string? Reason { get; init; }

    public int Attempts { get; init; }

    /// <summary>When the next try of sending is due; null: there is none.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>The link as it goes out, kept until it has been sent.</summary>
    public string? Address { get; init; }

    public int WrongCodes { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required int Version { get; set; }
}

internal sealed class InvitationRowConfiguration : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> builder)
    {
        builder.ToTable("Invitations").HasKey(row => row.Id);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Employee).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Name).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Email).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Department).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Location).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.RoleBand).HasMaxLength(Limits.Name);
        builder.Property(row => row.ExitType).HasMaxLength(Limits.Name);
        builder.Property(row => row.Language).HasMaxLength(Limits.ChannelId);
        builder.Property(row => row.CreatedBy).HasMaxLength(Limits.Name);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Address).HasMaxLength(Limits.ServiceUrl);
        builder.HasIndex(row => row.Link).IsUnique();
        builder.HasIndex(row => row.Employee);
        builder.HasIndex(row => row.SendAt);
        builder.HasIndex(row => new { row.CreatedAt, row.Id });
    }
}

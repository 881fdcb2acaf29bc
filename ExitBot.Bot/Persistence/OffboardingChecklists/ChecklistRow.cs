using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.OffboardingChecklists;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed class ChecklistRow : IVersionedRow
{
    /// <summary>Hash of realm and id.</summary>
    public required KeyHash Person { get; init; }

    public required string PersonRealm { get; init; }

    public required string PersonId { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? Country { get; init; }

    public required bool HasTemplates { get; init; }

    public string? TimeZone { get; init; }

    public required string Language { get; init; }

    /// <summary>What can be taken back.</summary>
    public required string Steps { get; init; }

    public DateOnly? RemindedOn { get; init; }

    public DateOnly? OwnersToldOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required int Version { get; set; }
}

internal sealed class ChecklistRowConfiguration : IEntityTypeConfiguration<ChecklistRow>
{
    public void Configure(EntityTypeBuilder<ChecklistRow> builder)
    {
        builder.ToTable("Checklists").HasKey(row => row.Person);
        builder.Property(row => row.PersonRealm).HasMaxLength(Limits.Name);
        builder.Property(row => row.PersonId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Country).HasMaxLength(2);
        builder.Property(row => row.TimeZone).HasMaxLength(Limits.Name);
        builder.Property(row => row.Language).HasMaxLength(Limits.Name);
        builder.Property(row => row.Steps).HasMaxLength(Limits.Document);
        builder.Property(row => row.Version).IsConcurrencyToken();

        // Of a person on whichever channel: their id, whoever gave it, oldest first.
        builder.HasIndex(row => new { row.PersonId, row.CreatedAt });

        // What nobody has touched for long enough to go.
        builder.HasIndex(row => row.UpdatedAt);
    }
}

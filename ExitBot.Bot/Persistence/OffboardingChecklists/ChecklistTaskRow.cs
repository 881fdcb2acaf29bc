using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.OffboardingChecklists;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed class ChecklistTaskRow : IVersionedRow
{
    public required Guid Id { get; init; }

    /// <summary>Whose list it stands on.</summary>
    public required KeyHash Person { get; init; }

    public required string Title { get; init; }

    public string? Template { get; init; }

    public required ChecklistStatus Status { get; init; }

    public required TaskPriority Priority { get; init; }

    public required TaskOwner Owner { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Minutes of the day.</summary>
    public int? DueTime { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required int Version { get; set; }
}

internal sealed class ChecklistTaskRowConfiguration : IEntityTypeConfiguration<ChecklistTaskRow>
{
    public void Configure(EntityTypeBuilder<ChecklistTaskRow> builder)
    {
        builder.ToTable("ChecklistTasks").HasKey(row => row.Id);
        builder.Property(row => row.Title).HasMaxLength(ChecklistTask.LongestTitle);
        builder.Property(row => row.Template).HasMaxLength(Limits.Name);
        builder.Property(row => row.Note).HasMaxLength(Limits.Note);
        builder.Property(row => row.Version).IsConcurrencyToken();

        // A person's tasks in the order in which they were made, and the open ones that are due.
        builder.HasIndex(row => new { row.Person, row.Id });
        builder.HasIndex(row => new { row.Status, row.Due });
    }
}

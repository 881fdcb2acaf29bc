using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>The history of a case, every read of it included. Only ever added to.</summary>
internal sealed class EscalationEventRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required CaseAction Action { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }
}

internal sealed class EscalationEventRowConfiguration : IEntityTypeConfiguration<EscalationEventRow>
{
    public void Configure(EntityTypeBuilder<EscalationEventRow> builder)
    {
        builder.ToTable("EscalationEvents").HasKey(row => row.Id);
        builder.Property(row => row.By).HasMaxLength(Limits.Name);
        builder.Property(row => row.Reason).HasMaxLength(Limits.ServiceUrl);
        builder.HasOne<EscalationCaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);

        // The history of a case.
        builder.HasIndex(row => new { row.CaseId, row.At });
    }
}

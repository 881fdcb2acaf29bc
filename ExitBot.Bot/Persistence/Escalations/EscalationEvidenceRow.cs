using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Escalations;

internal sealed class EscalationEvidenceRow
{
    public required Guid CaseId { get; init; }

    public required int Position { get; init; }

    public required string Quote { get; init; }

    public required int Turn { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class EscalationEvidenceRowConfiguration : IEntityTypeConfiguration<EscalationEvidenceRow>
{
    public void Configure(EntityTypeBuilder<EscalationEvidenceRow> builder)
    {
        builder.ToTable("EscalationEvidence").HasKey(row => new { row.CaseId, row.Position });
        builder.Property(row => row.Quote).HasMaxLength(Limits.Document);
        builder.Property(row => row.Language).HasMaxLength(Limits.Name);
        builder.HasOne<EscalationCaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

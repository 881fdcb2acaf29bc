using ExitBot.Bot.Escalations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>A notice on its way, or what became of it. Nothing of what was said.</summary>
internal sealed class EscalationNoticeRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required string Recipient { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required NoticeStatus Status { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Null when it will not be tried any more.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>Of the last failure.</summary>
    public string? Reason { get; init; }

    public required int Version { get; set; }
}

internal sealed class EscalationNoticeRowConfiguration : IEntityTypeConfiguration<EscalationNoticeRow>
{
    public void Configure(EntityTypeBuilder<EscalationNoticeRow> builder)
    {
        builder.ToTable("EscalationNotices").HasKey(row => row.Id);
        builder.Property(row => row.Recipient).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<EscalationCaseRow>().WithMany().HasForeignKey(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);

        // What is due to be sent, and the notices of a case.
        builder.HasIndex(row => row.NextTryAt);
        builder.HasIndex(row => row.CaseId);
    }
}

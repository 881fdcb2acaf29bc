using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>A case without its evidence. It survives the interview and the conversation that it came from.</summary>
internal sealed class EscalationCaseRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public Guid? InterviewId { get; init; }

    public required KeyHash Conversation { get; init; }

    public required RedFlagCategory Category { get; init; }

    public required Severity Severity { get; init; }

    public required CaseStatus Status { get; init; }

    /// <summary>One per line, like <see cref="Recipients"/>.</summary>
    public required string Excluded { get; init; }

    public required string Recipients { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? PassOnAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? ReceiptDueAt { get; init; }

    public DateTimeOffset? FeedbackDueAt { get; init; }

    public required int Version { get; set; }
}

internal sealed class EscalationCaseRowConfiguration : IEntityTypeConfiguration<EscalationCaseRow>
{
    public void Configure(EntityTypeBuilder<EscalationCaseRow> builder)
    {
        builder.ToTable("EscalationCases").HasKey(row => row.Id);
        builder.Property(row => row.Excluded).HasMaxLength(Limits.Document);
        builder.Property(row => row.Recipients).HasMaxLength(Limits.Document);
        builder.Property(row => row.Version).IsConcurrencyToken();

        // Those of an interview, those of a conversation, the list of all, and what nobody has acknowledged in time.
        builder.HasIndex(row => new { row.InterviewId, row.Category });
        builder.HasIndex(row => new { row.Conversation, row.Category });
        builder.HasIndex(row => new { row.RaisedAt, row.Id });
        builder.HasIndex(row => row.PassOnAt);
    }
}

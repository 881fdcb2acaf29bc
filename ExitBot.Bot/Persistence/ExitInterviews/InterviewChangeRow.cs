using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>One thing that HR has changed. Append-only.</summary>
internal sealed class InterviewChangeRow
{
    public required Guid Id { get; init; }

    public required Guid InterviewId { get; init; }

    public required string Field { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Note { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class InterviewChangeRowConfiguration : IEntityTypeConfiguration<InterviewChangeRow>
{
    public void Configure(EntityTypeBuilder<InterviewChangeRow> builder)
    {
        builder.ToTable("InterviewChanges").HasKey(row => row.Id);
        builder.Property(row => row.Field).HasMaxLength(Limits.Name);
        builder.Property(row => row.From).HasMaxLength(Limits.Note);
        builder.Property(row => row.To).HasMaxLength(Limits.Note);
        builder.Property(row => row.Note).HasMaxLength(Limits.Note);
        builder.Property(row => row.By).HasMaxLength(Limits.Name);
        builder.HasOne<ExitInterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);

        // All changes of an interview.
        builder.HasIndex(row => row.InterviewId);
    }
}

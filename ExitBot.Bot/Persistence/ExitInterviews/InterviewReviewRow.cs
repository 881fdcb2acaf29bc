using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>What HR has made of an interview, as it is now.</summary>
internal sealed class InterviewReviewRow : IVersionedRow
{
    public required Guid InterviewId { get; init; }

    public string? MainReason { get; init; }

    public required Regretted Regretted { get; init; }

    public string? HoldReason { get; init; }

    public string? HeldBy { get; init; }

    public DateTimeOffset? HeldAt { get; init; }

    public required int Version { get; set; }
}

internal sealed class InterviewReviewRowConfiguration : IEntityTypeConfiguration<InterviewReviewRow>
{
    public void Configure(EntityTypeBuilder<InterviewReviewRow> builder)
    {
        builder.ToTable("InterviewReviews").HasKey(row => row.InterviewId);
        builder.Property(row => row.MainReason).HasMaxLength(Limits.Name);
        builder.Property(row => row.HoldReason).HasMaxLength(Limits.Note);
        builder.Property(row => row.HeldBy).HasMaxLength(Limits.Name);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<ExitInterviewRow>().WithOne().HasForeignKey<InterviewReviewRow>(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}

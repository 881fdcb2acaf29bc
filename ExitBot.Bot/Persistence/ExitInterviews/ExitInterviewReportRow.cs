using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

internal sealed class ExitInterviewReportRow
{
    public required Guid InterviewId { get; init; }

    public required string Json { get; init; }

    public required string Markdown { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}

internal sealed class ExitInterviewReportRowConfiguration : IEntityTypeConfiguration<ExitInterviewReportRow>
{
    public void Configure(EntityTypeBuilder<ExitInterviewReportRow> builder)
    {
        builder.ToTable("ExitInterviewReports").HasKey(row => row.InterviewId);
        builder.Property(row => row.Json).HasMaxLength(Limits.Document);
        builder.Property(row => row.Markdown).HasMaxLength(Limits.Document);
        builder.HasOne<ExitInterviewRow>().WithOne().HasForeignKey<ExitInterviewReportRow>(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}

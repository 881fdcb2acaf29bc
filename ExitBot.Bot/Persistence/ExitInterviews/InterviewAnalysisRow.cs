using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>What follows from an ended interview. The columns are what lists and figures ask for; quotes and the rest lie in the document.</summary>
internal sealed class InterviewAnalysisRow
{
    public required Guid InterviewId { get; init; }

    public string? StatedReason { get; init; }

    public string? InferredReason { get; init; }

    public string? Preventable { get; init; }

    public string? FirstThought { get; init; }

    public int? Enps { get; init; }

    public string? RecommendReturn { get; init; }

    /// <summary>Code, polarity and whether in words, for every theme: "manager=3w pay=0r".</summary>
    public required string Themes { get; init; }

    public required string Document { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class InterviewAnalysisRowConfiguration : IEntityTypeConfiguration<InterviewAnalysisRow>
{
    public void Configure(EntityTypeBuilder<InterviewAnalysisRow> builder)
    {
        builder.ToTable("InterviewAnalyses").HasKey(row => row.InterviewId);
        builder.Property(row => row.StatedReason).HasMaxLength(Limits.Name);
        builder.Property(row => row.InferredReason).HasMaxLength(Limits.Name);
        builder.Property(row => row.Preventable).HasMaxLength(Limits.Name);
        builder.Property(row => row.FirstThought).HasMaxLength(Limits.Name);
        builder.Property(row => row.RecommendReturn).HasMaxLength(Limits.Name);
        builder.Property(row => row.Themes).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Document).HasMaxLength(Limits.Document);
        builder.HasOne<ExitInterviewRow>().WithOne().HasForeignKey<InterviewAnalysisRow>(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}

using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

internal sealed class ExitInterviewAnswerRow
{
    public required Guid InterviewId { get; init; }

    public required string QuestionId { get; init; }

    /// <summary>In the order first answered.</summary>
    public required int Position { get; init; }

    public required QuestionKind Kind { get; init; }

    public int? Rating { get; init; }

    public string? OptionCode { get; init; }

    public string? Text { get; init; }

    public required bool Skipped { get; init; }

    public required int Turn { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}

internal sealed class ExitInterviewAnswerRowConfiguration : IEntityTypeConfiguration<ExitInterviewAnswerRow>
{
    public void Configure(EntityTypeBuilder<ExitInterviewAnswerRow> builder)
    {
        builder.ToTable("ExitInterviewAnswers").HasKey(row => new { row.InterviewId, row.QuestionId });
        builder.Property(row => row.QuestionId).HasMaxLength(Limits.Name);
        builder.Property(row => row.OptionCode).HasMaxLength(Limits.Name);
        builder.Property(row => row.Text).HasMaxLength(ExitInterview.LongestAnswer);
        builder.HasOne<ExitInterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}

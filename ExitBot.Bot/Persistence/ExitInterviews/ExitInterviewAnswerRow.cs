using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

internal sealed record ExitInterviewAnswerRow
{
    public required Guid InterviewId { get; init; }

    public required string QuestionId { get; init; }

    /// <summary>0: the answer itself; else the number of the follow-up that came out of it.</summary>
    public required int FollowUp { get; init; }

    /// <summary>In the order first answered, answers and follow-ups apart.</summary>
    public required int Position { get; init; }

    public required QuestionKind Kind { get; init; }

    public int? Rating { get; init; }

    public string? OptionCode { get; init; }

    /// <summary>Of a follow-up: the bank's condition that was met.</summary>
    public string? Condition { get; init; }

    /// <summary>Of a follow-up: the words it was asked in.</summary>
    public string? Asked { get; init; }

    public string? Text { get; init; }

    public required bool Skipped { get; init; }

    public required int Turn { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}

internal sealed class ExitInterviewAnswerRowConfiguration : IEntityTypeConfiguration<ExitInterviewAnswerRow>
{
    public void Configure(EntityTypeBuilder<ExitInterviewAnswerRow> builder)
    {
        builder.ToTable("ExitInterviewAnswers").HasKey(row => new { row.InterviewId, row.QuestionId, row.FollowUp });
        builder.Property(row => row.QuestionId).HasMaxLength(Limits.Name);
        builder.Property(row => row.OptionCode).HasMaxLength(Limits.Name);
        builder.Property(row => row.Condition).HasMaxLength(Limits.Name);
        builder.Property(row => row.Asked).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Text).HasMaxLength(ExitInterview.LongestAnswer);
        builder.HasOne<ExitInterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}

using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed class PolicyQuestionRow
{
    public required Guid Id { get; init; }

    /// <summary>Null: asked outside a conversation.</summary>
    public KeyHash? Conversation { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Language { get; init; }

    public string? Question { get; init; }

    public required bool IsAnswered { get; init; }

    public string? File { get; init; }

    public string? Section { get; init; }

    public bool? IsHelpful { get; init; }
}

internal sealed class PolicyQuestionRowConfiguration : IEntityTypeConfiguration<PolicyQuestionRow>
{
    public const int LongestQuestion = 2_000;

    public void Configure(EntityTypeBuilder<PolicyQuestionRow> builder)
    {
        builder.ToTable("PolicyQuestions").HasKey(row => row.Id);
        builder.Property(row => row.Language).HasMaxLength(Limits.Name);
        builder.Property(row => row.Question).HasMaxLength(LongestQuestion);
        builder.Property(row => row.File).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Section).HasMaxLength(Limits.ChannelKey);

        // What was not answered, the newest first, and those of a conversation that is erased.
        builder.HasIndex(row => new { row.IsAnswered, row.At, row.Id });
        builder.HasIndex(row => row.Conversation);
    }
}

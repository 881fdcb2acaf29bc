using ExitBot.Bot.Turns;
using ExitBot.Dialogs.LanguageModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.LanguageModel;

/// <summary>One call of a language model. What was asked and answered goes with the content of its conversation; the figures stay until the row is deleted.</summary>
internal sealed class ModelCallRow
{
    public required Guid Id { get; init; }

    public required KeyHash Conversation { get; init; }

    /// <summary>The hash of the question, by which a turn that runs again after a crash knows its answer.</summary>
    public required KeyHash Question { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Prompt { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required int LatencyMilliseconds { get; init; }

    public required int Tries { get; init; }

    public required int PromptTokens { get; init; }

    public required int CompletionTokens { get; init; }

    /// <summary>Of both kinds: the budgets sum it up.</summary>
    public required long Tokens { get; init; }

    public UnavailableReason? Failure { get; init; }

    public string? Request { get; init; }

    public string? Response { get; init; }
}

internal sealed class ModelCallRowConfiguration : IEntityTypeConfiguration<ModelCallRow>
{
    public void Configure(EntityTypeBuilder<ModelCallRow> builder)
    {
        builder.ToTable("ModelCalls").HasKey(row => row.Id);
        builder.Property(row => row.Prompt).HasMaxLength(Limits.Name);
        builder.Property(row => row.Provider).HasMaxLength(Limits.Name);
        builder.Property(row => row.Model).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Request).HasMaxLength(Limits.Document);
        builder.Property(row => row.Response).HasMaxLength(Limits.Document);

        // The tokens of a conversation and the answer to one question of it, the tokens of a day, and what is old enough to go.
        builder.HasIndex(row => new { row.Conversation, row.Question });
        builder.HasIndex(row => row.At);
    }
}

using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

/// <summary>Deletes what was asked in a conversation.</summary>
internal sealed class PolicyQuestionErasure(UnitOfWork unit) : IErasable
{
    private static readonly RowMatch Of = new([nameof(PolicyQuestionRow.Conversation)]);

    public IReadOnlyCollection<string> Tables { get; } = ["PolicyQuestions"];

    public Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        unit.OnCommit(batch => batch.DeleteAll(new PolicyQuestionRow { Id = default, Conversation = conversation, At = default, Language = string.Empty, IsAnswered = false }, Of));
        return Task.CompletedTask;
    }
}

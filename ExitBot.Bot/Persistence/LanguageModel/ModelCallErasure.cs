using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.LanguageModel;

/// <summary>Forgets what a conversation had a model asked and what it answered. What it cost stays: the budgets count it.</summary>
internal sealed class ModelCallErasure(UnitOfWork unit) : IErasable
{
    private static readonly RowColumns Words = new(nameof(ModelCallRow.Request), nameof(ModelCallRow.Response));
    private static readonly RowMatch Of = new([nameof(ModelCallRow.Conversation)]);

    public IReadOnlyCollection<string> Tables { get; } = ["ModelCalls"];

    public Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        unit.OnCommit(batch => batch.UpdateAll(
            new ModelCallRow
            {
                Id = default,
                Conversation = conversation,
                Question = default,
                At = default,
                Prompt = string.Empty,
                Provider = string.Empty,
                Model = string.Empty,
                LatencyMilliseconds = 0,
                Tries = 0,
                PromptTokens = 0,
                CompletionTokens = 0,
                Tokens = 0,
            },
            Words,
            Of));
        return Task.CompletedTask;
    }
}

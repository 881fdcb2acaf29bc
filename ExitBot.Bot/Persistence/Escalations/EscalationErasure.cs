using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>
/// Forgets nothing, knowingly: what somebody has told of harassment, danger or wrongdoing has to be looked into even when they take
/// their interview back (GDPR Art. 17(3)). A case has no name and no link to the person, only the words.
/// </summary>
internal sealed class EscalationErasure : IErasable
{
    public IReadOnlyCollection<string> Tables { get; } = ["EscalationCases", "EscalationEvidence", "EscalationEvents", "EscalationNotices"];

    public Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken) => Task.CompletedTask;
}

using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

/// <summary>Remembers who was to be forgotten.</summary>
internal sealed class ForgettingPerson : IPersonForgetting
{
    public List<PersonKey> Forgotten { get; } = [];

    public Task<ForgettingReceipt> StageAsync(PersonKey person, string channelId, string conversationId, CancellationToken cancellationToken)
    {
        Forgotten.Add(person);
        return Task.FromResult(new ForgettingReceipt($"receipt-{Forgotten.Count}", SomethingStays: false));
    }
}

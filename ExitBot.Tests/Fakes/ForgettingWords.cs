using ExitBot.Dialogs.Conversations;

namespace ExitBot.Tests.Fakes;

/// <summary>Remembers which conversations were to be forgotten.</summary>
internal sealed class ForgettingWords : IConversationWords
{
    public List<(string ChannelId, string ConversationId)> Forgotten { get; } = [];

    public Task StageForgettingAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        Forgotten.Add((channelId, conversationId));
        return Task.CompletedTask;
    }
}

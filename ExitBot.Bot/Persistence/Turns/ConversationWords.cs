using ExitBot.Bot.Persistence.LanguageModel;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class ConversationWords(TurnErasure turns, ModelCallErasure calls) : IConversationWords
{
    public async Task StageForgettingAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var conversation = KeyHash.Of(channelId, conversationId);
        await turns.StageWordsAsync(conversation, cancellationToken);
        await calls.StageErasureAsync(conversation, cancellationToken);
    }
}

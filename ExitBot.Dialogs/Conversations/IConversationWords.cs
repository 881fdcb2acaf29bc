namespace ExitBot.Dialogs.Conversations;

/// <summary>The words that a conversation has left behind: its transcript, bodies of messages, what a model was asked. Not what came of them.</summary>
public interface IConversationWords
{
    /// <summary>Forgets them all in the current turn's commit. What the turn says after that stays.</summary>
    Task StageForgettingAsync(string channelId, string conversationId, CancellationToken cancellationToken);
}

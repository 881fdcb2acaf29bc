using System;

namespace Microsoft.Bot.Builder;

/// <summary>State of a user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        var channelId = activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var conversationId = activity.Conversation?.Id ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");
        var userId = activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
        return $"{channelId}/conversations/{conversationId}/users/{userId}";
    }
}

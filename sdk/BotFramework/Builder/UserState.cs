using System;

namespace Microsoft.Bot.Builder;

/// <summary>State of a user, in every conversation on the channel.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        var channelId = activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var userId = activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
        return $"{channelId}/users/{userId}";
    }
}

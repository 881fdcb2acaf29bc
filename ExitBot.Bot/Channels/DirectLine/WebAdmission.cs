using ExitBot.Bot.Api.Limits;
using ExitBot.Bot.Authentication;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Whether there is room for one more conversation, and whether its person says too much. Whoever has begun, or was invited, is never turned away.</summary>
internal sealed class WebAdmission(UserRateLimits limits, SessionLoad load, LocalRule local, IOptions<SessionLimitOptions> sessions)
{
    /// <summary>Counts the conversation as heard of.</summary>
    /// <returns>False: there is no room for it.</returns>
    public bool TryEnter(WebConversation conversation) =>
        load.TryEnter(conversation.ConversationId, sessions.Value.MaxConcurrent, mayExceed: conversation.StartedAt is not null || conversation.Invitation is not null);

    /// <summary>Marks a message over the limit, which is then stored and answered by a sentence: Web Chat would lose a 429 without a word. Callers that the local rule lets in have no limit.</summary>
    public void Measure(WebConversation conversation, Activity activity, HttpContext context)
    {
        if (activity.Type == ActivityTypes.Message && !local.Allows(context) && limits.Take(WebConversation.ChannelId, conversation.UserId) is not null)
        {
            OverLimit.Mark(activity);
        }
    }
}

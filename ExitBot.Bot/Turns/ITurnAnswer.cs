using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Writes the body for callers of a channel who wait for more than the replies. Committed with the turn, so that a repeat of the call
/// gets the very same. Channels without one get what expectReplies asks for.
/// </summary>
internal interface ITurnAnswer
{
    bool Serves(string channelId);

    /// <param name="context">As the bot has left it.</param>
    Task<JObject> WriteAsync(ITurnContext context, IReadOnlyList<TurnReply> replies, CancellationToken cancellationToken);
}

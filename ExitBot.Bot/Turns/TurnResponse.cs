using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Turns;

/// <summary>What the caller of an invoke or expectReplies activity gets in the body, kept for a repeat of the call.</summary>
/// <param name="Status">HTTP status code.</param>
public sealed record TurnResponse(int Status, JToken? Body)
{
    /// <summary>For a caller who wants in the body what an earlier copy of the activity has pushed.</summary>
    public static TurnResponse Pushed { get; } = new(StatusCodes.Status202Accepted, Body: null);
}

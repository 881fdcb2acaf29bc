using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>What an invoke gets when its turn is not over in time. The turn runs on; a repeat of the call gets its result.</summary>
internal static class HoldingAnswer
{
    private const string MessageContent = "application/vnd.microsoft.activity.message";

    public static TurnResponse To(Activity activity) => new(
        StatusCodes.Status200OK,
        activity.Name == "adaptiveCard/action"
            ? new JObject { ["statusCode"] = StatusCodes.Status200OK, ["type"] = MessageContent, ["value"] = "Still working on it. The answer follows." }
            : null);
}

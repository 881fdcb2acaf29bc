using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Faults;

/// <summary>Bodies that begin as an activity of a real client and then go wrong. The same seed makes the same bodies.</summary>
internal sealed class ActivityFuzzer(int seed, string serviceUrl)
{
    public const int Conversations = 20;

    private static readonly string[] Types =
    [
        "message", "message", "message", "conversationUpdate", "installationUpdate", "invoke", "event", "messageReaction", "messageUpdate",
        "messageDelete", "typing", "endOfConversation", "contactRelationUpdate", "deleteUserData", "handoff", "trace", "command",
    ];

    private static readonly string[] Members =
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "serviceUrl", "channelId", "from", "from.id", "from.name", "from.aadObjectId", "conversation",
        "conversation.id", "conversation.isGroup", "conversation.conversationType", "conversation.tenantId", "recipient", "recipient.id", "textFormat", "attachmentLayout",
        "membersAdded", "membersRemoved", "reactionsAdded", "topicName", "historyDisclosed", "locale", "text", "speak", "inputHint", "summary", "suggestedActions",
        "attachments", "entities", "channelData", "action", "replyToId", "label", "valueType", "value", "name", "relatesTo", "code", "expiration", "importance",
        "deliveryMode", "listenFor", "textHighlights", "semanticAction", "callerId", "somethingNew",
    ];

    private readonly Random _random = new(seed);

    public static string Conversation(int number) => $"fuzz-{number}";

    public byte[] Next()
    {
        var activity = Activities.Teams(Conversation(_random.Next(Conversations)), serviceUrl, Pick(["hello", "exit interview", "yes", "skip", "3", "review", "help"]));
        activity["id"] = $"fuzz-{_random.NextInt64():x}";
        activity["type"] = Pick(Types);
        if (_random.Next(3) == 0)
        {
            activity["deliveryMode"] = "expectReplies";
        }

        for (var changes = _random.Next(4); changes > 0; changes--)
        {
            Change(activity);
        }

        var body = Encoding.UTF8.GetBytes(activity.ToString(Formatting.None));
        return _random.Next(10) == 0 ? Damage(body) : body;
    }

    private void Change(JObject activity)
    {
        var steps = Pick(Members).Split('.');
        var parent = steps.Length == 1 ? activity : activity[steps[0]] as JObject ?? activity;
        var name = _random.Next(20) == 0 ? steps[^1].ToUpperInvariant() : steps[^1];
        if (_random.Next(5) == 0)
        {
            parent.Remove(name);
        }
        else
        {
            parent[name] = NastyValues.Any(_random);
        }
    }

    private byte[] Damage(byte[] body)
    {
        var at = _random.Next(body.Length);
        return _random.Next(4) switch
        {
            0 => body[..at],
            1 => [.. body[..at], (byte)_random.Next(256), .. body[at..]],
            2 => [.. body, .. body],
            _ => [.. body[..at], (byte)_random.Next(256), .. body[(at + 1)..]],
        };
    }

    private string Pick(string[] list) => list[_random.Next(list.Length)];
}

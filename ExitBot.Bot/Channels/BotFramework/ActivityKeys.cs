using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>The fields by which an activity is kept, answered and told from a repeat.</summary>
internal static class ActivityKeys
{
    private const int LongestChannelId = 64;
    private const int LongestKey = 400;
    private const int LongestAddress = 2_000;
    private const int LongestTenant = 100;

    /// <summary>What is missing or too long, by JSON path; empty when the activity can be taken.</summary>
    /// <param name="isLocal">The local rule has looked at the service url already and may allow http in a trusted network.</param>
    public static Dictionary<string, string[]> ProblemsOf(Activity activity, bool isLocal)
    {
        var problems = new Dictionary<string, string[]>();
        Check("channelId", activity.ChannelId, LongestChannelId, required: true);
        Check("conversation.id", activity.Conversation?.Id, LongestKey, required: true);
        Check("serviceUrl", activity.ServiceUrl, LongestAddress, required: true);
        Check("id", activity.Id, LongestKey);
        Check("replyToId", activity.ReplyToId, LongestKey);
        Check("from.id", activity.From?.Id, LongestKey);
        Check("from.aadObjectId", activity.From?.AadObjectId, LongestKey);
        Check("recipient.id", activity.Recipient?.Id, LongestKey);
        Check(TenantPath(activity), TenantOf(activity), LongestTenant);
        if (!problems.ContainsKey("serviceUrl") && !IsSafe(activity.ServiceUrl, isLocal))
        {
            problems["serviceUrl"] = ["must be an absolute address with https, or http on this machine."];
        }

        return problems;

        void Check(string path, string? value, int longest, bool required = false)
        {
            if (required && string.IsNullOrWhiteSpace(value))
            {
                problems[path] = ["is missing: the bot needs it to answer."];
            }
            else if (value?.Length > longest)
            {
                problems[path] = [$"has {value.Length} characters; {longest} are allowed."];
            }
        }
    }

    public static KeyHash ConversationOf(Activity activity) => KeyHash.Of(activity.ChannelId, activity.Conversation.Id);

    /// <summary>The Entra tenant of the conversation, where the channel names one.</summary>
    public static string? TenantOf(Activity activity) => !string.IsNullOrEmpty(activity.Conversation?.TenantId)
        ? activity.Conversation.TenantId
        : ((activity.ChannelData as JObject)?["tenant"] as JObject)?["id"] is JValue { Type: JTokenType.String } given ? FirstOf((string?)given) : null;

    /// <summary>The same for every copy of one activity; without any id of its own an activity is never a repeat.</summary>
    public static KeyHash KeyOf(Activity activity, string? idempotencyKey)
    {
        var id = FirstOf(activity.Id, (activity.ChannelData as JObject)?["clientActivityID"] is JValue { Type: JTokenType.String } given ? (string?)given : null, idempotencyKey);
        return id is null ? KeyHash.Random() : KeyHash.Of(activity.ChannelId, activity.Conversation.Id, id);
    }

    private static string TenantPath(Activity activity) =>
        string.IsNullOrEmpty(activity.Conversation?.TenantId) ? "channelData.tenant.id" : "conversation.tenantId";

    private static string? FirstOf(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsSafe(string address, bool isLocal) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && (isLocal || url.IsLoopback)));
}

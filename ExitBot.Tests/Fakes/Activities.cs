using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>Activities as real clients send them.</summary>
internal static class Activities
{
    public const string Path = "/api/messages";

    /// <summary>A message of Agents Playground, which plays Teams.</summary>
    public static JObject Teams(string conversationId, string serviceUrl, string text = "hello") => new()
    {
        ["type"] = "message",
        ["id"] = NewId(),
        ["timestamp"] = "2026-11-20T10:00:00.123Z",
        ["localTimestamp"] = "2026-11-20T11:00:00.123+01:00",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JObject { ["id"] = $"user-of-{conversationId}", ["name"] = "Alex Wilber", ["aadObjectId"] = $"aad-of-{conversationId}", ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "00000000-0000-0000-0000-00000000000011", ["name"] = "Test Bot" },
        ["conversation"] = new JObject { ["id"] = conversationId, ["conversationType"] = "personal", ["tenantId"] = "00000000-0000-0000-0000-0000000000001" },
        ["locale"] = "en-US",
        ["textFormat"] = "plain",
        ["text"] = text,
        ["attachments"] = new JArray(),
        ["entities"] = new JArray(new JObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web" }),
        ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = "00000000-0000-0000-0000-0000000000001" } },
    };

    /// <summary>A message of Bot Framework Emulator, whose conversation ids have a bar.</summary>
    public static JObject Emulator(string conversationId, string serviceUrl, string text = "hello") => new()
    {
        ["type"] = "message",
        ["id"] = NewId(),
        ["timestamp"] = "2026-11-20T10:00:00.123Z",
        ["localTimestamp"] = "2026-11-20T11:00:00+01:00",
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JObject { ["id"] = $"user-of-{conversationId}", ["name"] = "User", ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "bot-1", ["name"] = "Bot", ["role"] = "bot" },
        ["conversation"] = new JObject { ["id"] = conversationId },
        ["locale"] = "en-us",
        ["textFormat"] = "plain",
        ["text"] = text,
        ["channelData"] = new JObject { ["clientActivityID"] = NewId() },
    };

    public static JObject Invoke(JObject message, string name = "unknown/thing")
    {
        var invoke = message.Of("invoke");
        invoke["name"] = name;
        return invoke;
    }

    /// <summary>The same sender and conversation, another kind of activity with an id of its own.</summary>
    public static JObject Of(this JObject message, string type)
    {
        var other = (JObject)message.DeepClone();
        other["type"] = type;
        other["id"] = NewId();
        other.Remove("text");
        other.Remove("textFormat");
        other.Remove("channelData");
        return other;
    }

    public static JObject With(this JObject activity, string path, JToken? value)
    {
        var changed = (JObject)activity.DeepClone();
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(changed, (at, step) => (JObject)at[step]!);
        parent[steps[^1]] = value;
        if (value is null)
        {
            parent.Remove(steps[^1]);
        }

        return changed;
    }

    public static Task<HttpResponseMessage> PostActivityAsync(this HttpClient client, JObject activity, string? token = null) =>
        client.PostBodyAsync(activity.ToString(Formatting.None), token);

    public static async Task<HttpResponseMessage> PostBodyAsync(this HttpClient client, string body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request);
    }

    public static async Task<JObject> JsonAsync(this HttpResponseMessage response) => JObject.Parse(await response.Content.ReadAsStringAsync());

    public static string NewId() => Guid.CreateVersion7().ToString("D", CultureInfo.InvariantCulture);
}

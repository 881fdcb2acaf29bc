using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>Somebody who talks to the bot over our own Direct Line, as a client without a page would.</summary>
internal sealed class WebPerson(HttpClient client, string token, string conversationId, string userId)
{
    public const string DirectLine = "/v3/directline";
    public const string TokenPath = "/api/directline/token";

    public string Token { get; set; } = token;

    public string ConversationId { get; } = conversationId;

    public string UserId { get; } = userId;

    public string StreamUrl { get; private set; } = "";

    public string Watermark { get; private set; } = "";

    private string Conversation => $"{DirectLine}/conversations/{ConversationId}";

    /// <summary>Gets a token as a page does, and starts the conversation.</summary>
    public static async Task<WebPerson> ArriveAsync(HttpClient client, string locale = "en")
    {
        using var response = await client.CallAsync("POST", TokenPath, body: $$"""{"invite":null,"code":null,"locale":"{{locale}}"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var person = Of(client, await response.JsonAsync());
        await person.StartAsync();
        return person;
    }

    public static WebPerson Of(HttpClient client, JObject given) =>
        new(client, (string)given["token"]!, (string)given["conversation_id"]!, (string)given["user_id"]!);

    public async Task<JObject> StartAsync()
    {
        using var response = await CallAsync("POST", $"{DirectLine}/conversations", """{"user":{}}""");
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        return Keep(await response.JsonAsync());
    }

    public async Task<JObject> ReconnectAsync(string watermark = "")
    {
        using var response = await CallAsync("GET", $"{Conversation}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Keep(await response.JsonAsync());
    }

    /// <returns>The id that the service has given it.</returns>
    public async Task<string> SaysAsync(string text, string? clientActivityId = null)
    {
        using var response = await PostAsync(Message(text, clientActivityId));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)(await response.JsonAsync())["id"]!;
    }

    public Task<HttpResponseMessage> PostAsync(JObject activity) => CallAsync("POST", $"{Conversation}/activities", activity.ToString());

    public JObject Message(string text, string? clientActivityId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JObject { ["id"] = UserId, ["role"] = "user" },
        ["locale"] = "en",
        ["channelData"] = clientActivityId is null ? new JObject() : new JObject { ["clientActivityID"] = clientActivityId },
    };

    /// <summary>One poll: what came after the watermark so far.</summary>
    public async Task<IReadOnlyList<JObject>> PollAsync(string? watermark = null)
    {
        using var response = await CallAsync("GET", $"{Conversation}/activities?watermark={watermark ?? Watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.JsonAsync();
        Watermark = (string)body["watermark"]!;
        return [.. body["activities"]!.Cast<JObject>()];
    }

    /// <summary>Polls until the bot has said this.</summary>
    public async Task<IReadOnlyList<JObject>> HearsAsync(string text)
    {
        List<JObject> heard = [];
        try
        {
            await Deadline.UntilAsync(
                async () =>
                {
                    heard.AddRange(await PollAsync());
                    return heard.Any(activity => (string?)activity["from"]!["role"] == "bot" && WordsOf(activity).Contains(text, StringComparison.Ordinal));
                },
                $"the bot says '{text}'");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} It said:\n{string.Join("\n--\n", heard.Select(WordsOf))}", late);
        }

        return heard;
    }

    public static string WordsOf(JObject activity) => $"{activity["text"]} {activity["summary"]}";

    public Task<HttpResponseMessage> CallAsync(string method, string path, string? body = null) => client.CallAsync(method, path, Token, body);

    public async Task<HttpResponseMessage> UploadAsync(string name, string type, byte[] content, string? text = null)
    {
        using var parts = new MultipartFormDataContent();
        var activity = new StringContent(Message(text ?? "").ToString(), Encoding.UTF8);
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        parts.Add(activity, "activity", "blob");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        parts.Add(file, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Conversation}/upload?userId={UserId}") { Content = parts };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await client.SendAsync(request);
    }

    public async Task<WebListener> ListenAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        using var late = new CancellationTokenSource(Deadline.Longest);
        await socket.ConnectAsync(new Uri(url ?? StreamUrl), late.Token);
        return new WebListener(socket);
    }

    private JObject Keep(JObject answer)
    {
        Token = (string)answer["token"]!;
        StreamUrl = (string)answer["streamUrl"]!;
        return answer;
    }
}

using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.DirectLine;

/// <summary>Direct Line 3.0 without a web socket, as clients.md has it.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private readonly ExitBotHost _host = ExitBotHost.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_new_conversation_is_201_and_the_same_token_gets_it_again_with_200()
    {
        using var given = await _host.Client.CallAsync("POST", WebPerson.TokenPath, body: "{}");
        var person = WebPerson.Of(_host.Client, await given.JsonAsync());

        using var first = await person.CallAsync("POST", "/v3/directline/conversations", """{"user":{"id":"dl-x"},"locale":"en"}""");
        using var second = await person.CallAsync("POST", "/v3/directline/conversations", """{"user":{}}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var answer = await first.JsonAsync();
        Assert.Equal((person.ConversationId, 1800), ((string?)answer["conversationId"], (int)answer["expires_in"]!));
        Assert.StartsWith("ws://", (string?)answer["streamUrl"], StringComparison.Ordinal);
        Assert.Equal(person.ConversationId, (string?)(await second.JsonAsync())["conversationId"]);
    }

    [Fact]
    public async Task The_bot_greets_who_starts_a_conversation_once()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        await person.StartAsync();
        await person.ReconnectAsync();

        await person.SaysAsync("exit interview");

        var heard = await person.HearsAsync("May I ask");
        Assert.Single(heard, activity => WebPerson.WordsOf(activity).Contains("Hello, I am ExitBot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_comes_back_with_its_id_its_client_id_and_its_true_sender()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        var message = person.Message("hello", "client-1");
        message["from"] = new JObject { ["id"] = "somebody-else", ["name"] = "The boss", ["role"] = "bot", ["aadObjectId"] = "e-1" };
        message["conversation"] = new JObject { ["id"] = "elsewhere", ["tenantId"] = "t" };
        message["serviceUrl"] = "http://evil.example";

        using var response = await person.PostAsync(message);

        var id = (string?)(await response.JsonAsync())["id"];
        var echo = Assert.Single(await person.PollAsync(""), activity => (string?)activity["text"] == "hello");
        Assert.Equal((id, "client-1"), ((string?)echo["id"], (string?)echo["channelData"]!["clientActivityID"]));
        Assert.Equal((person.UserId, "user", null), ((string?)echo["from"]!["id"], (string?)echo["from"]!["role"], (string?)echo["from"]!["aadObjectId"]));
        Assert.Equal(person.ConversationId, (string?)echo["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_message_sent_twice_counts_once_and_gets_the_same_id()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        var first = await person.SaysAsync("exit interview", "client-1");
        var second = await person.SaysAsync("exit interview", "client-1");

        Assert.Equal(first, second);
        await person.HearsAsync("May I ask");
        Assert.Single(await person.PollAsync(""), activity => (string?)activity["text"] == "exit interview");
    }

    [Fact]
    public async Task A_watermark_gives_what_came_after_it_and_never_moves_back()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        await person.SaysAsync("exit interview");
        await person.HearsAsync("May I ask");
        await Deadline.UntilAsync(async () => (await person.PollAsync()).Count == 0, "nothing new comes");
        var last = person.Watermark;

        Assert.Empty(await person.PollAsync());
        Assert.Equal(last, person.Watermark);
        Assert.NotEmpty(await person.PollAsync("0"));
        Assert.Empty(await person.PollAsync("999999999"));
        Assert.Equal(last, person.Watermark);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1;DROP TABLE Transcript")]
    [InlineData("99999999999999999999999")]
    public async Task Nonsense_for_a_watermark_is_400(string watermark)
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var poll = await person.CallAsync("GET", $"/v3/directline/conversations/{person.ConversationId}/activities?watermark={Uri.EscapeDataString(watermark)}");
        using var reconnect = await person.CallAsync("GET", $"/v3/directline/conversations/{person.ConversationId}?watermark={Uri.EscapeDataString(watermark)}");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (poll.StatusCode, reconnect.StatusCode));
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"no type"}""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task What_is_no_activity_of_a_client_is_refused(string body, HttpStatusCode expected)
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var response = await person.CallAsync("POST", $"/v3/directline/conversations/{person.ConversationId}/activities", body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_is_413()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var response = await person.PostAsync(person.Message(new string('x', 300_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Typing_is_taken_and_said_to_nobody()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var response = await person.PostAsync(new JObject { ["type"] = "typing", ["from"] = new JObject { ["id"] = person.UserId } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull((string?)(await response.JsonAsync())["id"]);
        Assert.DoesNotContain(await person.PollAsync(""), activity => (string?)activity["type"] == "typing");
    }

    [Fact]
    public async Task A_preflight_of_a_page_on_this_machine_is_answered_without_a_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.TryAddWithoutValidation("Origin", "http://localhost:5555");
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var response = await _host.Client.SendAsync(request);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal("http://localhost:5555", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("authorization", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("POST", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_site_that_nobody_named_is_not_let_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");

        using var response = await _host.Client.SendAsync(request);

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}

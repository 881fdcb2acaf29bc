using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>/api/v1/sessions: what a caller sees of its conversations, and that it can have them forgotten.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private const string OneKey = "one-chat-key-0123456789abcdef";
    private const string OtherKey = "other-chat-key-0123456789abcd";
    private const string OperatorKey = "operator-key-0123456789abcdef";
    private const string DebugKey = "debug-key-0123456789abcdef012";

    private readonly ExitBotHost _host = ExitBotHost.Start(settings: ApiClient.Key(OneKey, "chat")
        .And(ApiClient.Key(OtherKey, "chat", number: 1))
        .And(ApiClient.Key(OperatorKey, "operator", number: 2))
        .And(ApiClient.Key(DebugKey, "debug", number: 3)));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Opening_one_greets()
    {
        using var response = await _host.Client.CallAsync("POST", ChatCaller.Sessions, OneKey, """{"user":{"id":"u-17","name":"Kim"},"locale":"en"}""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var opened = await response.JsonAsync();
        Assert.Equal($"{ChatCaller.Sessions}/{opened["session_id"]}", response.Headers.Location?.ToString());
        Assert.NotEmpty(opened["replies"]!);
        Assert.Equal("none", (string?)opened["state"]!["flow"]);
    }

    [Fact]
    public async Task It_shows_what_was_said_oldest_first_and_pages_back()
    {
        var kim = new ChatCaller(_host.Client, key: OneKey);
        for (var message = 1; message <= 30; message++)
        {
            await kim.SaysAsync($"message {message}");
        }

        var last = await _host.Client.GetJsonAsync($"{ChatCaller.Sessions}/{kim.SessionId}", OneKey);
        var earlier = await _host.Client.GetJsonAsync($"{ChatCaller.Sessions}/{kim.SessionId}?cursor={last["messages"]!["next_cursor"]}", OneKey);

        List<JToken> items = [.. earlier["messages"]!["items"]!, .. last["messages"]!["items"]!];
        Assert.Equal(Enumerable.Range(1, 30).Select(message => $"message {message}"), items.Where(item => (string?)item["role"] == "user").Select(item => (string?)item["text"]));
        Assert.Equal(items.Select(item => (long)item["sequence"]!).Order(), items.Select(item => (long)item["sequence"]!));
        Assert.Equal(50, last["messages"]!["items"]!.Count());
        Assert.Equal(JTokenType.Null, earlier["messages"]!["next_cursor"]!.Type);
    }

    [Fact]
    public async Task What_came_after_a_place_can_be_asked_for()
    {
        var kim = new ChatCaller(_host.Client, key: OneKey);
        await kim.SaysAsync("hello");
        var seen = (await _host.Client.GetJsonAsync($"{ChatCaller.Sessions}/{kim.SessionId}/messages", OneKey))["items"]!.Last()!["sequence"];
        await kim.SaysAsync("exit interview");

        var after = await _host.Client.GetJsonAsync($"{ChatCaller.Sessions}/{kim.SessionId}/messages?after={seen}", OneKey);

        Assert.Equal("exit interview", (string?)after["items"]![0]!["text"]);
        Assert.Equal("assistant", (string?)after["items"]!.Last()!["role"]);
    }

    [Fact]
    public async Task Each_key_sees_its_own_and_operators_see_all_without_names()
    {
        var kim = new ChatCaller(_host.Client, key: OneKey);
        var lee = new ChatCaller(_host.Client, "u-18", OtherKey);
        await kim.SaysAsync("exit interview");
        await lee.SaysAsync("hello");

        var own = Assert.Single((await _host.Client.GetJsonAsync(ChatCaller.Sessions, OneKey))["items"]!);
        Assert.Equal((kim.SessionId, "exit_interview", "Kim", "active"), ((string?)own["session_id"], (string?)own["flow"], (string?)own["user"]!["name"], (string?)own["status"]));
        var all = (await _host.Client.GetJsonAsync(ChatCaller.Sessions, OperatorKey))["items"]!;
        Assert.Equal([lee.SessionId, kim.SessionId], all.Select(item => (string?)item["session_id"]));
        Assert.All(all, item => Assert.Equal(JTokenType.Null, item["user"]!["name"]!.Type));

        using var kept = await _host.Client.CallAsync("DELETE", $"{ChatCaller.Sessions}/{lee.SessionId}", OneKey);
        await Problem.AssertAsync(kept, HttpStatusCode.NotFound);
        using var foreign = await _host.Client.CallAsync("GET", $"{ChatCaller.Sessions}/{lee.SessionId}", OneKey);
        await Problem.AssertAsync(foreign, HttpStatusCode.NotFound);
        using var denied = await _host.Client.CallAsync("GET", $"{ChatCaller.Sessions}/{lee.SessionId}", OperatorKey);
        await Problem.AssertAsync(denied, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Erasing_one_forgets_its_words_and_withdraws_its_interview()
    {
        const string Canary = "zanzibar-canary";
        var kim = new ChatCaller(_host.Client, key: OneKey);
        await kim.SaysAsync("exit interview");
        await kim.AnswersUntilAsync("question");
        await kim.SaysAsync(Canary);
        var interview = (string?)kim.State["interview_id"];

        using var erased = await _host.Client.CallAsync("DELETE", $"{ChatCaller.Sessions}/{kim.SessionId}", OneKey);
        using var again = await _host.Client.CallAsync("DELETE", $"{ChatCaller.Sessions}/{kim.SessionId}", OneKey);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (erased.StatusCode, again.StatusCode));
        using var unknown = await _host.Client.CallAsync("DELETE", $"{ChatCaller.Sessions}/0197f3c2a4b17c0d9a1e5b6c7d8e9f00", OneKey);
        await Problem.AssertAsync(unknown, HttpStatusCode.NotFound);
        using var gone = await _host.Client.CallAsync("GET", $"{ChatCaller.Sessions}/{kim.SessionId}", OneKey);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(0, _host.Database.Count("Transcript WHERE Body LIKE @p0", $"%{Canary}%"));
        Assert.Equal(0, _host.Database.Count("Inbox WHERE ResponseBody IS NOT NULL"));
        Assert.Equal(0, _host.Database.Count("ExitInterviewAnswers"));
        Assert.Equal(1, _host.Database.Count("ExitInterviews WHERE Status = @p0", (int)ExitBot.Dialogs.ExitInterviews.Domain.InterviewStatus.Withdrawn));
        Assert.NotNull(interview);
    }

    [Fact]
    public async Task The_debug_view_is_for_the_debug_role()
    {
        var kim = new ChatCaller(_host.Client, key: OneKey);
        await kim.SaysAsync("exit interview");

        var debug = await _host.Client.GetJsonAsync($"{ChatCaller.Sessions}/{kim.SessionId}/debug", DebugKey);

        Assert.Equal(("user", "exit interview"), ((string?)debug["messages"]![0]!["role"], (string?)debug["messages"]![0]!["content"]));
        Assert.Equal((string?)kim.State["interview_id"], (string?)debug["session_info"]!["active_interview_id"]);
        using var denied = await _host.Client.CallAsync("GET", $"{ChatCaller.Sessions}/{kim.SessionId}/debug", OneKey);
        await Problem.AssertAsync(denied, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Statistics_count_conversations()
    {
        await new ChatCaller(_host.Client, key: OneKey).SaysAsync("exit interview");
        await new ChatCaller(_host.Client, "u-18", OneKey).SaysAsync("whatsapp template");

        var counted = await _host.Client.GetJsonAsync($"{ChatCaller.Sessions}/stats", OperatorKey);

        Assert.Equal((2, 2, 2, 1), ((int)counted["active"]!, (int)counted["total"]!, (int)counted["by_channel"]!["api"]!, (int)counted["by_flow"]!["exit_interview"]!));
        Assert.Equal((1, 0, 0), ((int)counted["by_flow"]!["whatsapp_template"]!, (int)counted["by_flow"]!["checklist"]!, (int)counted["by_flow"]!["policy"]!));
    }
}

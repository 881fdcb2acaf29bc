using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>Drafts of templates as scripts read them, built by the REST chat.</summary>
public sealed class TemplateApiTests : IAsyncLifetime
{
    private const string Templates = "/api/v1/templates";

    private readonly ExitBotHost _host = ExitBotHost.Start("Development");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_draft_of_the_chat_is_listed_and_read_and_complete_when_the_chat_says_so()
    {
        var begun = await ChatAsync("A marketing template in English for our garden news", session: null);
        var session = (string?)begun["session_id"];
        Assert.Equal(("whatsapp_template", "ask", "UPDATED"), ((string?)begun["state"]!["flow"], (string?)begun["state"]!["step"], (string?)begun["state"]!["last_action"]));

        var open = await DetailAsync((string)begun["state"]!["template_id"]!);
        Assert.Equal(("draft", JTokenType.Null), ((string?)open["status"], open["final_creation_payload"]!.Type));
        Assert.Equal(["body", "name"], open["missing_fields"]!.Select(field => (string?)field));

        await ChatAsync("Our garden centre has new opening times from Monday on, and a larger car park for everybody.", session);
        var ended = await ChatAsync("done", session);

        Assert.Equal(("done", "FINAL"), ((string?)ended["state"]!["step"], (string?)ended["state"]!["last_action"]));
        var item = Assert.Single((await _host.Client.GetJsonAsync(Templates))["items"]!);
        Assert.Equal(("garden_news", "en", "MARKETING", "complete"), ((string?)item["name"], (string?)item["language"], (string?)item["category"], (string?)item["status"]));
        var payload = (await DetailAsync((string)item["id"]!))["final_creation_payload"]!;
        using var validated = await _host.Client.CallAsync("POST", $"{Templates}/validate", body: payload.ToString());
        Assert.True((bool)(await validated.JsonAsync())["valid"]!);
        var debug = await _host.Client.GetJsonAsync($"/api/v1/sessions/{session}/debug");
        Assert.Equal(("MARKETING", "en", false), ((string?)debug["memory"]!["category"], (string?)debug["memory"]!["language_pref"], (bool)debug["memory"]!["wants_header"]!));
        Assert.Equal("garden_news", (string?)debug["current_draft"]!["name"]);
    }

    [Fact]
    public async Task Erasing_the_session_deletes_its_drafts()
    {
        var begun = await ChatAsync("A marketing template in English for our garden news", session: null);

        using var erased = await _host.Client.CallAsync("DELETE", $"/api/v1/sessions/{begun["session_id"]}");

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.Empty((await _host.Client.GetJsonAsync(Templates))["items"]!);
    }

    [Theory]
    [InlineData("0197f3c2a4b17c0d9a1e5b6c7d8e9f00")]
    [InlineData("validate")]
    [InlineData("1")]
    public async Task An_id_that_names_nothing_is_not_found(string id)
    {
        using var response = await _host.Client.CallAsync("GET", $"{Templates}/{id}");

        await Problem.AssertAsync(response, HttpStatusCode.NotFound);
    }

    private Task<JObject> DetailAsync(string id) => _host.Client.GetJsonAsync($"{Templates}/{id}");

    private async Task<JObject> ChatAsync(string message, string? session)
    {
        var body = new JObject { ["message"] = message, ["session_id"] = session, ["user"] = new JObject { ["id"] = "u-17", ["name"] = "Kim" }, ["locale"] = "en" };
        using var response = await _host.Client.CallAsync("POST", "/api/v1/chat", body: body.ToString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }
}

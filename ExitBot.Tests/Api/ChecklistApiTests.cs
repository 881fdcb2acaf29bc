using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>Tasks as scripts read and change them.</summary>
public sealed class ChecklistApiTests : IAsyncLifetime
{
    private const string Tasks = "/api/v1/checklist/tasks";
    private const string Kim = "user_id=u-17";

    private readonly ExitBotHost _host = ExitBotHost.Start("Development");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_task_is_added_read_changed_and_deleted()
    {
        var id = await AddAsync("""{"title":"Return laptop","due":"2026-11-27","priority":"high","owner":"leaver","note":null}""");

        var item = Assert.Single((await ListAsync())["items"]!);
        Assert.Equal((id, "Return laptop", "open", "high", "2026-11-27", "leaver", JTokenType.Null, 1), ((string?)item["id"], (string?)item["title"], (string?)item["status"], (string?)item["priority"], (string?)item["due"], (string?)item["owner"], item["note"]!.Type, (int)item["version"]!));

        using var changed = await SendAsync("PATCH", $"{Tasks}/{id}?{Kim}", """{"status":"done","due":null}""", "\"1\"");
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.StatusCode, changed.Headers.ETag?.Tag));
        var task = await changed.JsonAsync();
        Assert.Equal(("done", JTokenType.Null, 2), ((string?)task["status"], task["due"]!.Type, (int)task["version"]!));

        using var deleted = await SendAsync("DELETE", $"{Tasks}/{id}?{Kim}", body: null, "\"2\"");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty((await ListAsync())["items"]!);
    }

    [Theory]
    [InlineData("PATCH", "\"7\"")]
    [InlineData("PATCH", "\"x\"")]
    [InlineData("DELETE", "\"7\"")]
    public async Task A_stale_write_is_refused_and_changes_nothing(string method, string tag)
    {
        var id = await AddAsync("""{"title":"Return laptop"}""");

        using var response = await SendAsync(method, $"{Tasks}/{id}?{Kim}", method == "PATCH" ? """{"status":"done"}""" : null, tag);

        await Problem.AssertAsync(response, HttpStatusCode.PreconditionFailed);
        Assert.Equal("open", (string?)Assert.Single((await ListAsync())["items"]!)["status"]);
    }

    [Fact]
    public async Task Of_two_writes_over_the_same_version_one_is_stale()
    {
        var id = await AddAsync("""{"title":"Return laptop"}""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => SendAsync("PATCH", $"{Tasks}/{id}?{Kim}", $$"""{"title":"Name {{number}}"}""", "\"1\"")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Theory]
    [InlineData("""{"title":""}""", "title")]
    [InlineData("""{}""", "title")]
    [InlineData("""{"title":"x","due":"tomorrow"}""", "due")]
    [InlineData("""{"title":"x","due":"2026-02-30"}""", "due")]
    [InlineData("""{"title":"x","priority":"top"}""", "priority")]
    [InlineData("""{"title":"x","owner":"nobody"}""", "owner")]
    public async Task What_is_wrong_with_a_new_task_is_said_by_field(string body, string field)
    {
        using var response = await SendAsync("POST", $"{Tasks}?{Kim}", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty((await response.JsonAsync())["errors"]![field]!);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        using var response = await SendAsync("POST", $"{Tasks}?{Kim}", new JObject { ["title"] = new string('x', 201), ["note"] = new string('x', 2_001), ["due"] = "soon", ["priority"] = "x", ["owner"] = "x" }.ToString());

        Assert.Equal(["due", "note", "owner", "priority", "title"], ((JObject)(await response.JsonAsync())["errors"]!).Properties().Select(error => error.Name));
    }

    [Theory]
    [InlineData("status=open", "b,d,a,c")]
    [InlineData("status=done", "e")]
    [InlineData("priority=high", "b")]
    [InlineData("owner=it", "c")]
    [InlineData("due_before=2026-11-27", "b,d")]
    [InlineData("due_after=2026-11-25", "d,a")]
    [InlineData("status=open&priority=normal&due_before=2026-12-31", "d,a")]
    public async Task A_list_is_filtered_and_ordered_by_day(string filter, string titles)
    {
        await AddAsync("""{"title":"a","due":"2026-11-30"}""");
        await AddAsync("""{"title":"b","due":"2026-11-25","priority":"high"}""");
        await AddAsync("""{"title":"c","owner":"it"}""");
        await AddAsync("""{"title":"d","due":"2026-11-26"}""");
        var done = await AddAsync("""{"title":"e","priority":"low"}""");
        using var _ = await SendAsync("PATCH", $"{Tasks}/{done}?{Kim}", """{"status":"done"}""");

        Assert.Equal(titles, string.Join(',', (await ListAsync(filter))["items"]!.Select(item => (string?)item["title"])));
    }

    [Fact]
    public async Task Pages_lead_through_all_of_them_once()
    {
        for (var number = 0; number < 5; number++)
        {
            await AddAsync($$"""{"title":"{{number}}"{{(number % 2 == 0 ? ",\"due\":\"2026-11-27\"" : "")}}}""");
        }

        List<string> seen = [];
        string? cursor = null;
        for (var page = 0; page < 3; page++)
        {
            var list = await ListAsync($"limit=2&cursor={cursor}");
            seen.AddRange(list["items"]!.Select(item => (string)item["id"]!));
            cursor = (string?)list["next_cursor"];
        }

        Assert.Null(cursor);
        Assert.Equal(5, seen.Distinct().Count());
    }

    [Fact]
    public async Task Somebody_elses_task_is_not_found()
    {
        var id = await AddAsync("""{"title":"Return laptop"}""");

        foreach (var method in new[] { "GET", "PATCH", "DELETE" })
        {
            using var response = await SendAsync(method, $"{Tasks}/{id}?user_id=u-18", method == "PATCH" ? """{"status":"done"}""" : null);
            await Problem.AssertAsync(response, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Without_a_user_it_is_nobodys_list()
    {
        using var response = await SendAsync("GET", Tasks, body: null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty((await response.JsonAsync())["errors"]!["user_id"]!);
    }

    [Fact]
    public async Task The_chat_and_the_api_are_about_the_same_list()
    {
        var chat = new ChatCaller(_host.Client);
        await chat.SaysAsync("checklist");
        Assert.Equal("checklist", (string?)chat.State["flow"]);
        await chat.SaysAsync("laptop is returned");

        var done = Assert.Single((await ListAsync("status=done"))["items"]!);
        Assert.Equal("Return laptop", (string?)done["title"]);
        using var renamed = await SendAsync("PATCH", $"{Tasks}/{done["id"]}?{Kim}", """{"title":"Return both laptops"}""");
        var undone = await chat.SaysAsync("undo");

        Assert.Contains("Somebody has changed that since", undone["replies"]!.ToString(), StringComparison.Ordinal);
        await chat.SaysAsync("pause");
        Assert.Equal("none", (string?)chat.State["flow"]);
    }

    [Fact]
    public async Task A_task_that_was_there_first_stands_beside_those_of_the_templates()
    {
        await AddAsync("""{"title":"Bring back the parrot"}""");
        var chat = new ChatCaller(_host.Client);
        await chat.SaysAsync("checklist");

        var titles = (await ListAsync("limit=100"))["items"]!.Select(item => (string?)item["title"]).ToList();

        Assert.Contains("Bring back the parrot", titles);
        Assert.Contains("Return laptop", titles);
    }

    private async Task<string> AddAsync(string body)
    {
        using var response = await SendAsync("POST", $"{Tasks}?{Kim}", body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)(await response.JsonAsync())["id"]!;
    }

    private Task<JObject> ListAsync(string filter = "") => _host.Client.GetJsonAsync($"{Tasks}?{Kim}&{filter}");

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string? body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        }

        return await _host.Client.SendAsync(request);
    }
}

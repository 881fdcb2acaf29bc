using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>Tasks of anybody, as HR reads and changes them.</summary>
public sealed class PersonChecklistApiTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    private const string Audited = "AccessAudit WHERE Action LIKE @p0";

    [Fact]
    public async Task What_hr_changes_is_what_the_person_finds()
    {
        var laptop = await AddAsChatAsync("hr-1", "Return laptop");
        var tasks = TasksOf("hr-1");

        using var added = await CallAsync("POST", tasks, """{"title":"Sign the agreement","owner":"hr"}""");
        using var read = await CallAsync("GET", $"{tasks}/{laptop}");
        using var changed = await CallAsync("PATCH", $"{tasks}/{laptop}", """{"due":"2026-11-27","priority":"high"}""");
        using var deleted = await CallAsync("DELETE", $"{tasks}/{(string?)(await added.JsonAsync())["id"]}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NoContent), (added.StatusCode, read.StatusCode, changed.StatusCode, deleted.StatusCode));
        Assert.Equal(("\"1\"", "\"2\""), (read.Headers.ETag?.Tag, changed.Headers.ETag?.Tag));
        var item = Assert.Single((await api.Client.GetJsonAsync("/api/v1/checklist/tasks?user_id=hr-1", KeyedApi.ChatKey))["items"]!);
        Assert.Equal(("Return laptop", "high", "2026-11-27"), ((string?)item["title"], (string?)item["priority"], (string?)item["due"]));
    }

    [Fact]
    public async Task The_address_of_an_added_task_leads_to_it()
    {
        await AddAsChatAsync("hr 2+é", "Return laptop");

        using var added = await CallAsync("POST", TasksOf("hr 2+é"), """{"title":"Sign the agreement"}""");
        using var found = await CallAsync("GET", $"{added.Headers.Location}");

        Assert.Equal("Sign the agreement", (string?)(await found.JsonAsync())["title"]);
    }

    [Fact]
    public async Task A_list_is_filtered_and_wrong_fields_are_named()
    {
        await AddAsChatAsync("hr-3", "Return laptop");
        using var _ = await CallAsync("POST", TasksOf("hr-3"), """{"title":"Sign the agreement","owner":"hr"}""");

        var list = await api.Client.GetJsonAsync($"{TasksOf("hr-3")}?owner=hr", KeyedApi.OperatorKey);
        using var wrong = await CallAsync("POST", TasksOf("hr-3"), """{"title":"x","due":"tomorrow"}""");

        Assert.Equal("Sign the agreement", (string?)Assert.Single(list["items"]!)["title"]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.NotEmpty((await wrong.JsonAsync())["errors"]!["due"]!);
    }

    [Fact]
    public async Task Every_call_is_written_down_without_the_id_of_the_person_or_content()
    {
        var id = await AddAsChatAsync("canary-4711", "canary of a title");
        var (reads, changes) = (api.Host.Database.Count(Audited, "checklist.read"), api.Host.Database.Count(Audited, "checklist.change"));

        await api.Client.GetJsonAsync(TasksOf("canary-4711"), KeyedApi.OperatorKey);
        using var read = await CallAsync("GET", $"{TasksOf("canary-4711")}/{id}");
        using var changed = await CallAsync("PATCH", $"{TasksOf("canary-4711")}/{id}", """{"status":"done"}""");

        Assert.Equal((2, 1), (api.Host.Database.Count(Audited, "checklist.read") - reads, api.Host.Database.Count(Audited, "checklist.change") - changes));
        Assert.DoesNotContain("canary", api.Host.Database.Dump("AccessAudit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Only_hr_cases_may_and_an_unknown_person_is_not_found(string method)
    {
        var id = await AddAsChatAsync("hr-5", "Return laptop");
        var body = method switch
        {
            "POST" => """{"title":"x"}""",
            "PATCH" => """{"status":"done"}""",
            _ => null,
        };
        var end = method == "POST" ? "" : $"/{id}";

        using var chat = await api.Client.CallAsync(method, TasksOf("hr-5") + end, KeyedApi.ChatKey, body);
        using var nobody = await CallAsync(method, TasksOf("hr-nobody") + end, body);

        await Problem.AssertAsync(chat, HttpStatusCode.Forbidden);
        await Problem.AssertAsync(nobody, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_people_with_one_id_none_is_picked()
    {
        await AddAsChatAsync("hr-6", "Return laptop");
        await AddAsync(PersonKey.OnChannel("msteams", "hr-6"), "Return badge");

        using var unclear = await CallAsync("POST", TasksOf("hr-6"), """{"title":"Sign the agreement"}""");
        using var clear = await CallAsync("POST", $"{TasksOf("hr-6")}?realm=channel:msteams", """{"title":"Sign the agreement"}""");
        using var wrong = await CallAsync("GET", $"{TasksOf("hr-6")}?realm=channel:elsewhere");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created), (unclear.StatusCode, clear.StatusCode));
        Assert.Contains("channel:msteams", (string?)(await unclear.JsonAsync())["errors"]!["realm"]![0], StringComparison.Ordinal);
        await Problem.AssertAsync(wrong, HttpStatusCode.NotFound);
        Assert.Equal(["Return badge", "Sign the agreement"], await TitlesAsync("channel:msteams"));
        Assert.Equal(["Return laptop"], await TitlesAsync("channel:api"));
    }

    private static string TasksOf(string person) => $"/api/v1/people/{Uri.EscapeDataString(person)}/checklist/tasks";

    private Task<HttpResponseMessage> CallAsync(string method, string path, string? body = null) => api.Client.CallAsync(method, path, KeyedApi.OperatorKey, body);

    private async Task<IEnumerable<string?>> TitlesAsync(string realm) =>
        (await api.Client.GetJsonAsync($"{TasksOf("hr-6")}?realm={realm}", KeyedApi.OperatorKey))["items"]!.Select(item => (string?)item["title"]).Order(StringComparer.Ordinal);

    private async Task<string> AddAsChatAsync(string user, string title)
    {
        using var response = await api.Client.CallAsync("POST", $"/api/v1/checklist/tasks?user_id={Uri.EscapeDataString(user)}", KeyedApi.ChatKey, new JObject { ["title"] = title }.ToString());
        return (string)(await response.JsonAsync())["id"]!;
    }

    private async Task AddAsync(PersonKey person, string title)
    {
        await using var scope = api.Host.Services.CreateAsyncScope();
        var list = await scope.ServiceProvider.GetRequiredService<ChecklistService>().OpenEmptyAsync(person, "en", default);
        list.Add(new TaskDraft(title));
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default);
    }
}

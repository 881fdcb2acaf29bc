using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>HR begins somebody's checklist before the person asks for it.</summary>
public sealed class PersonListApiTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    [Fact]
    public async Task A_list_is_begun_with_its_templates_and_their_days_go_along_with_the_last_one()
    {
        using var begun = await PutAsync("list-1", """{"last_day":"2026-12-04","language":"de"}""");
        using var moved = await PutAsync("list-1", """{"last_day":"2026-12-11"}""");
        using var same = await PutAsync("list-1", "{}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK), (begun.StatusCode, moved.StatusCode, same.StatusCode));
        var list = await begun.JsonAsync();
        Assert.Equal(["person_id", "realm", "last_day", "language", "open_tasks", "done_tasks"], list.Properties().Select(member => member.Name));
        Assert.Equal(("list-1", "employee", "2026-12-04", "de"), ((string?)list["person_id"], (string?)list["realm"], (string?)list["last_day"], (string?)list["language"]));
        Assert.True((int)list["open_tasks"]! > 5);
        Assert.Equal("2026-12-11", (string?)(await same.JsonAsync())["last_day"]);
        var tasks = await TasksAsync("list-1");
        Assert.Contains(tasks, task => (string?)task["title"] == "Laptop zurückgeben" && (string?)task["due"] == "2026-12-11");
    }

    [Fact]
    public async Task A_slash_in_an_id_is_part_of_it()
    {
        using var begun = await PutAsync("de/list 3", """{"last_day":"2026-12-04"}""");
        using var added = await api.Client.CallAsync("POST", TasksOf("de/list 3"), KeyedApi.OperatorKey, """{"title":"Sign the agreement"}""");
        using var found = await api.Client.CallAsync("GET", $"{added.Headers.Location}", KeyedApi.OperatorKey);
        var export = await api.Client.GetJsonAsync($"/api/v1/people/{Uri.EscapeDataString("de/list 3")}/export", KeyedApi.OperatorKey);
        using var erased = await api.Client.CallAsync("POST", $"/api/v1/people/{Uri.EscapeDataString("de/list 3")}/erasure", KeyedApi.OperatorKey);

        Assert.Equal("de/list 3", (string?)(await begun.JsonAsync())["person_id"]);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Accepted), (added.StatusCode, found.StatusCode, erased.StatusCode));
        Assert.Single(export["checklists"]!);
    }

    [Theory]
    [InlineData("""{"last_day":"tomorrow"}""", "", "last_day")]
    [InlineData("""{"language":"xx"}""", "", "language")]
    [InlineData("{}", "?realm=somewhere", "realm")]
    public async Task A_wrong_field_is_named_and_nothing_is_begun(string body, string query, string field)
    {
        using var response = await api.Client.CallAsync("PUT", $"/api/v1/people/list-4/checklist{query}", KeyedApi.OperatorKey, body);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem["errors"]![field]!);
        using var nobody = await api.Client.CallAsync("GET", TasksOf("list-4"), KeyedApi.OperatorKey);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Only_hr_cases_may_and_it_is_written_down()
    {
        const string Audited = "AccessAudit WHERE Action = @p0";
        var before = api.Host.Database.Count(Audited, "checklist.change");

        using var chat = await api.Client.CallAsync("PUT", "/api/v1/people/list-5/checklist", KeyedApi.ChatKey, "{}");
        using var hr = await PutAsync("list-5", "{}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Created), (chat.StatusCode, hr.StatusCode));
        Assert.Equal(1, api.Host.Database.Count(Audited, "checklist.change") - before);
    }

    private static string TasksOf(string person) => $"/api/v1/people/{Uri.EscapeDataString(person)}/checklist/tasks";

    private Task<HttpResponseMessage> PutAsync(string person, string body) =>
        api.Client.CallAsync("PUT", $"/api/v1/people/{Uri.EscapeDataString(person)}/checklist", KeyedApi.OperatorKey, body);

    private async Task<IReadOnlyList<JToken>> TasksAsync(string person) => [.. (await api.Client.GetJsonAsync(TasksOf(person), KeyedApi.OperatorKey))["items"]!];
}

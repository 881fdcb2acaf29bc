using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using ExitBot.Tests.ExitInterviews.Analysis;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>How HR reads and handles interviews.</summary>
public sealed class InterviewApiTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    private const string Interviews = "/api/v1/interviews";

    [Fact]
    public async Task A_record_tells_what_was_stated_and_what_was_inferred()
    {
        var interview = await EndedAsync(
            ("reason_main", "better_offer_pay"),
            ("reason_story", "My manager shouted at us every day."),
            ("preventable", "not_my_choice"),
            ("manager_support", 2),
            ("enps", 5),
            ("would_return", "no"));

        var record = await RecordAsync(interview);

        Assert.Equal(("better_offer_pay", "manager_relationship", "better_offer_pay"), Reasons(record));
        Assert.Equal(("My manager shouted at us every day", 5), ((string?)record["main_reason"]!["quote"], (int)record["main_reason"]!["turn"]!));
        Assert.Equal(["code", "basis", "quote", "turn"], ((JObject)record["secondary_reasons"]![0]!).Properties().Select(member => member.Name));
        Assert.Equal(("unclear", "unknown", "no"), ((string?)record["preventable"], (string?)record["regretted"], (string?)record["recommend_return"]));
        Assert.Equal(("detractor", "negative"), ((string?)record["enps"]!["bucket"], (string?)record["overall_polarity"]));
        Assert.Equal("negative", (string?)record.SelectToken("themes[?(@.theme=='manager')].polarity"));
        Assert.Equal("Sales", (string?)record["profile"]!["department"]);
    }

    [Fact]
    public async Task What_goes_on_shows_no_answers_and_cannot_be_corrected()
    {
        var interview = (await EndedAsync(("reason_story", "A secret so far."))) with { Status = InterviewStatus.InProgress, CompletedAt = null };
        await StoreAsync(interview);

        var record = await RecordAsync(interview);
        using var refused = await CallAsync("PATCH", $"{Interviews}/{interview.Id}", """{"note":"x"}""");
        using var report = await CallAsync("GET", $"{Interviews}/{interview.Id}/report");

        Assert.Empty(record["answers"]!);
        Assert.Equal(JTokenType.Null, record["profile"]!["department"]!.Type);
        await Problem.AssertAsync(refused, HttpStatusCode.Conflict);
        await Problem.AssertAsync(report, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_correction_is_kept_beside_the_original_with_who_made_it()
    {
        var interview = await EndedAsync(("reason_main", "other"));

        using var corrected = await CallAsync("PATCH", $"{Interviews}/{interview.Id}", """{"main_reason":"career_growth","regretted":"yes","note":"On the phone."}""");
        using var again = await CallAsync("PATCH", $"{Interviews}/{interview.Id}", """{"main_reason":"recognition"}""");
        var record = await RecordAsync(interview);
        var report = await Api.GetJsonAsync($"{Interviews}/{interview.Id}/report", KeyedApi.OperatorKey);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (corrected.StatusCode, again.StatusCode));
        Assert.Equal(("other", null, "recognition"), Reasons(record));
        Assert.Equal("yes", (string?)record["regretted"]);
        Assert.Equal(["other", "unknown", "career_growth"], report["changes"]!.Select(change => (string?)change["from"]));
        Assert.All(report["changes"]!, change => Assert.Equal("key-0", (string?)change["by"]));
        Assert.Equal("corrected", (string?)report["main_reason"]!["basis"]);
        Assert.Equal(("other", "stated"), ((string?)report["original_reason"]!["code"], (string?)report["original_reason"]!["basis"]));
    }

    [Fact]
    public async Task Who_follows_up_and_by_when_stands_in_the_report()
    {
        var interview = await EndedAsync(("reason_main", "other"));

        using var assigned = await CallAsync("PATCH", $"{Interviews}/{interview.Id}", """{"follow_up_owner":"Ana Ruiz","follow_up_date":"2026-12-01"}""");
        using var moved = await CallAsync("PATCH", $"{Interviews}/{interview.Id}", """{"follow_up_date":"2026-12-08"}""");
        using var report = await ReportAsync(interview, "text/html");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (assigned.StatusCode, moved.StatusCode));
        Assert.Contains("Follow-up: Ana Ruiz, by 2026-12-08.", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "body")]
    [InlineData("""{"main_reason":"money"}""", "main_reason")]
    [InlineData("""{"regretted":"maybe"}""", "regretted")]
    [InlineData("""{"follow_up_date":"soon"}""", "follow_up_date")]
    public async Task A_wrong_correction_is_told_by_its_field(string body, string field)
    {
        var interview = await EndedAsync(("reason_main", "other"));

        using var refused = await CallAsync("PATCH", $"{Interviews}/{interview.Id}", body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.JsonAsync())["errors"]![field]);
    }

    [Fact]
    public async Task A_hold_is_set_and_lifted()
    {
        var interview = await EndedAsync(("reason_main", "other"));

        using var unreasoned = await CallAsync("PUT", $"{Interviews}/{interview.Id}/hold", "{}");
        using var held = await CallAsync("PUT", $"{Interviews}/{interview.Id}/hold", """{"reason":"A claim is pending."}""");
        var during = await RecordAsync(interview);
        using var lifted = await CallAsync("DELETE", $"{Interviews}/{interview.Id}/hold");
        using var repeated = await CallAsync("DELETE", $"{Interviews}/{interview.Id}/hold");

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NoContent),
            (unreasoned.StatusCode, held.StatusCode, lifted.StatusCode, repeated.StatusCode));
        Assert.True((bool)during["legal_hold"]!);
        Assert.False((bool)(await RecordAsync(interview))["legal_hold"]!);
    }

    [Fact]
    public async Task The_list_goes_by_status_and_department_and_comes_in_pages()
    {
        var department = $"Team {Guid.CreateVersion7():N}";
        for (var i = 0; i < 3; i++)
        {
            await StoreAsync(In(department, await EndedAsync(("reason_main", "health"))));
        }

        var first = await Api.GetJsonAsync($"{Interviews}?status=completed&limit=2&department={Uri.EscapeDataString(department)}", KeyedApi.OperatorKey);
        var second = await Api.GetJsonAsync($"{Interviews}?status=completed&limit=2&department={Uri.EscapeDataString(department)}&cursor={first["next_cursor"]}", KeyedApi.OperatorKey);
        using var wrong = await CallAsync("GET", $"{Interviews}?status=done");

        Assert.Equal((2, 1), (first["items"]!.Count(), second["items"]!.Count()));
        Assert.Equal(3, first["items"]!.Concat(second["items"]!).Select(item => (string?)item["id"]).Distinct().Count());
        Assert.Equal(("health", 0), ((string?)first["items"]![0]!["main_reason"], (int)first["items"]![0]!["escalations"]!));
        await Problem.AssertAsync(wrong, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", "text/html")]
    [InlineData("application/json;q=0.2, text/markdown;q=0.7", "text/markdown")]
    public async Task The_report_comes_in_the_form_that_is_accepted(string accept, string form)
    {
        var interview = await EndedAsync(("reason_story", "<script>alert(1)</script> | the *pay* was bad"));

        using var response = await ReportAsync(interview, accept);

        Assert.Equal((HttpStatusCode.OK, form), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("<script>alert", form == "application/json" ? "" : (await response.Content.ReadAsStringAsync()).Replace("\\<script\\>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_there_is_not_is_refused()
    {
        using var response = await ReportAsync(await EndedAsync(("enps", 5)), "application/pdf");

        await Problem.AssertAsync(response, HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task The_export_is_a_row_for_each_interview_and_no_formula()
    {
        var interview = await EndedAsync(("anything_else", "=HYPERLINK(\"http://evil\")\nsecond line"), ("enps", 9));

        using var response = await CallAsync("GET", $"{Interviews}/export?format=csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = System.Text.Encoding.UTF8.GetString(bytes);

        Assert.Equal(("text/csv", "utf-8"), (response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentType?.CharSet));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Distinct(text[1..text.IndexOf('\r', StringComparison.Ordinal)].Split(','));
        Assert.Contains($"\r\n{interview.Id},completed,", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\")\nsecond line\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_be_done_stands_in_the_report_without_notes()
    {
        var person = PersonKey.OnChannel("api", "leaver-with-tasks");
        var interview = (await EndedAsync(("reason_main", "other"))) with { Person = person };
        await StoreAsync(interview);
        await using (var scope = api.Host.Services.CreateAsyncScope())
        {
            var list = await scope.ServiceProvider.GetRequiredService<ChecklistService>().OpenEmptyAsync(person, "en", default);
            list.Add(new TaskDraft("Return badge"));
            list.Add(new TaskDraft("Return laptop", new DateOnly(2026, 11, 27), Owner: TaskOwner.It, Note: "canary-4712"));
            var done = list.Add(new TaskDraft("Water the plants"))!;
            list.Change(done, task => task with { Status = ChecklistStatus.Done });
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default);
        }

        using var response = await ReportAsync(interview, "application/json");
        var report = await response.JsonAsync();

        var section = Assert.Single(report["sections"]!);
        Assert.Equal("Open tasks", (string?)section["title"]);
        Assert.Equal(["Return laptop (IT, due 2026-11-27)", "Return badge (leaver)"], section["lines"]!.Select(line => (string?)line));
        Assert.DoesNotContain("canary-4712", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_read_of_a_record_is_written_down_without_content()
    {
        var interview = await EndedAsync(("reason_story", "canary-4711"));
        var before = Count(interview);

        await RecordAsync(interview);
        using var report = await ReportAsync(interview, "text/html");

        Assert.Equal(2, Count(interview) - before);
        Assert.DoesNotContain("canary-4711", api.Host.Database.Dump("AccessAudit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_hr_cases_may_read_and_an_unknown_id_is_not_found()
    {
        using var chat = await Api.CallAsync("GET", Interviews, KeyedApi.ChatKey);
        using var slow = await Api.CallAsync("GET", $"{Interviews}/export", KeyedApi.SlowKey);
        using var unknown = await CallAsync("GET", $"{Interviews}/0197f3c2a4b17c0d9a1e5b6c7d8e9f01");
        using var malformed = await CallAsync("GET", $"{Interviews}/1/report");

        await Problem.AssertAsync(chat, HttpStatusCode.Forbidden);
        await Problem.AssertAsync(slow, HttpStatusCode.Forbidden);
        await Problem.AssertAsync(unknown, HttpStatusCode.NotFound);
        await Problem.AssertAsync(malformed, HttpStatusCode.NotFound);
    }

    private HttpClient Api => api.Client;

    private static ExitInterview In(string department, ExitInterview interview) => interview with { Profile = interview.Profile with { Department = department } };

    private static (string?, string?, string?) Reasons(JObject record) =>
        ((string?)record["main_reason"]!["stated"], (string?)record["main_reason"]!["inferred"], (string?)record["main_reason"]!["accepted"]);

    private long Count(ExitInterview interview) => (long)api.Host.Database.Rows("SELECT COUNT(*) FROM AccessAudit WHERE Subject = @p0", interview.Id.ToString())[0][0]!;

    private Task<HttpResponseMessage> CallAsync(string method, string path, string? body = null) => Api.CallAsync(method, path, KeyedApi.OperatorKey, body);

    private Task<JObject> RecordAsync(ExitInterview interview) => Api.GetJsonAsync($"{Interviews}/{interview.Id}", KeyedApi.OperatorKey);

    private async Task<HttpResponseMessage> ReportAsync(ExitInterview interview, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Interviews}/{interview.Id}/report");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {KeyedApi.OperatorKey}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Api.SendAsync(request);
    }

    private async Task<ExitInterview> EndedAsync(params (string Question, object Answer)[] answers)
    {
        var interview = Ended.Interview("en", answers) with
        {
            Identity = Identity.Verified,
            Attribution = Attribution.Named,
            Profile = new InterviewProfile { Name = "Kim", Department = "Sales", ExitType = ExitType.Voluntary },
        };
        await StoreAsync(interview);
        return interview;
    }

    /// <summary>Adds it with its analysis, or changes what is there.</summary>
    private async Task StoreAsync(ExitInterview interview)
    {
        await using var scope = api.Host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IExitInterviewStore>();
        await store.FindAsync(interview.Id, default);
        store.Stage(interview);
        store.Stage(interview.Analysis());
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default);
    }
}

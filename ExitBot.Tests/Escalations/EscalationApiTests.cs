using System.Net;
using ExitBot.Bot.Escalations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Escalations;

/// <summary>From the words in a chat to the case handler, on the real host.</summary>
public sealed class EscalationApiTests : IAsyncLifetime, IDisposable
{
    private const string Cases = "/api/v1/escalations";
    private const string CaseKey = "case-key-0123456789abcdef0123";
    private const string ChatKey = "chat-key-0123456789abcdef0123";
    private const string Canary = "my boss groped me behind the zanzibar shelf";

    private readonly FakeClock _clock = new();
    private readonly KeptLogs _logs = new();

    private WebhookServer Hook { get; set; } = null!; // set by InitializeAsync, before any test

    private ExitBotHost Host { get; set; } = null!; // set by InitializeAsync, before any test

    private HttpClient Client => Host.Client;

    public async Task InitializeAsync()
    {
        Hook = await WebhookServer.StartAsync();
        var settings = ApiClient.Key(CaseKey, "hr_case").And(ApiClient.Key(ChatKey, "chat,operator", number: 1)).And(new Dictionary<string, string>
        {
            ["Escalations:Routes:sexual_harassment"] = Hook.Address,
            ["Escalations:Routes:fraud_ethics"] = Hook.Address,
            ["Escalations:Deputies:sexual_harassment"] = $"{Hook.Address}?deputy",
        });
        Host = ExitBotHost.Start(
            settings: settings,
            swap: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)).AddSingleton<ILoggerProvider>(_logs));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Hook.DisposeAsync();
    }

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task What_was_told_in_an_interview_is_found_under_it_and_acknowledged()
    {
        var interview = await TellAsync();

        var raised = Assert.Single((await Client.GetJsonAsync($"/api/v1/interviews/{interview}/escalations", CaseKey))["items"]!);

        Assert.Equal(("sexual_harassment", "high", "open"), ((string?)raised["category"], (string?)raised["severity"], (string?)raised["status"]));
        Assert.Equal(Canary, (string?)raised.SelectToken("evidence[0].quote"));
        Assert.Contains("line manager", raised["excluded"]!.Values<string>());
        using var changed = await Client.CallAsync("PATCH", $"/api/v1/interviews/{interview}/escalations/{raised["id"]}", CaseKey, """{"status": "acknowledged"}""");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var now = await changed.JsonAsync();
        Assert.Equal("acknowledged", (string?)now["status"]);
        Assert.NotNull((DateTime?)now["acknowledged_at"]);
    }

    [Fact]
    public async Task Only_case_handlers_read_cases_and_every_read_is_written_down()
    {
        await TellAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        var id = (string?)(await Client.GetJsonAsync(Cases, CaseKey)).SelectToken("items[0].id");
        _clock.Advance(TimeSpan.FromMinutes(1));

        using var refused = await Client.CallAsync("GET", $"{Cases}/{id}", ChatKey);
        var read = await Client.GetJsonAsync($"{Cases}/{id}", CaseKey);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(["raised", "read", "read"], read["history"]!.Select(line => (string?)line["action"]));
        Assert.Equal(["exitbot", "key-0", "key-0"], read["history"]!.Select(line => (string?)line["by"]));
    }

    [Theory]
    [InlineData("""{"severity": "medium"}""", "reason")]
    [InlineData("""{"status": "closed"}""", "reason")]
    [InlineData("{}", "status")]
    public async Task A_change_that_takes_something_back_needs_a_reason(string change, string field)
    {
        await TellAsync();
        var id = (string?)(await Client.GetJsonAsync(Cases, CaseKey)).SelectToken("items[0].id");

        using var refused = await Client.CallAsync("PATCH", $"{Cases}/{id}", CaseKey, change);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.JsonAsync())["errors"]![field]);
    }

    [Theory]
    [InlineData("/api/v1/escalations/0197f3c2a4b17c0d9a1e5b6c7d8e9f00")]
    [InlineData("/api/v1/escalations/nonsense")]
    [InlineData("/api/v1/interviews/0197f3c2a4b17c0d9a1e5b6c7d8e9f00/escalations")]
    public async Task What_is_not_there_is_404(string path)
    {
        using var answer = await Client.CallAsync("GET", path, CaseKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_notice_says_that_there_is_a_case_and_nothing_of_it_and_late_it_goes_to_the_deputy()
    {
        await TellAsync();
        await Deadline.UntilAsync(() => Hook.Bodies.Count == 1, "the notice arrives");

        _clock.Advance(TimeSpan.FromHours(9));
        await Host.Service<CaseWatch>().PassOnOverdueAsync(default);
        await Deadline.UntilAsync(() => Hook.Bodies.Count == 2, "the deputy's notice arrives");

        var notices = Hook.Bodies.Select(JObject.Parse).ToList();
        Assert.Equal([false, true], notices.Select(notice => (bool)notice["passed_on"]!));
        Assert.All(notices, notice => Assert.Equal(("sexual_harassment", "high"), ((string?)notice["category"], (string?)notice["severity"])));
        Assert.DoesNotContain("zanzibar", string.Concat(Hook.Bodies), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(70, 0)]
    [InlineData(80, 1)]
    public async Task Two_weeks_before_an_answer_is_owed_its_recipients_are_reminded_once(int days, int reminders)
    {
        var kim = new ChatCaller(Client, key: ChatKey);
        await kim.SaysAsync("We were told to backdate the contracts before the quarter closed.");
        await Deadline.UntilAsync(() => Hook.Bodies.Count == 1, "the notice arrives");

        _clock.Advance(TimeSpan.FromDays(days));
        await Host.Service<CaseWatch>().RemindOfFeedbackAsync(default);
        await Host.Service<CaseWatch>().RemindOfFeedbackAsync(default);

        Assert.Equal(reminders, Host.Database.Count("EscalationNotices WHERE Kind = 2"));
    }

    [Fact]
    public async Task An_acknowledged_case_is_not_passed_on()
    {
        await TellAsync();
        var id = (string?)(await Client.GetJsonAsync(Cases, CaseKey)).SelectToken("items[0].id");
        using var changed = await Client.CallAsync("PATCH", $"{Cases}/{id}", CaseKey, """{"status": "acknowledged"}""");

        _clock.Advance(TimeSpan.FromDays(9));
        await Host.Service<CaseWatch>().PassOnOverdueAsync(default);

        Assert.Equal(0, Host.Database.Count("EscalationNotices WHERE Kind = 1"));
    }

    [Fact]
    public async Task A_notice_that_is_not_taken_is_tried_again_later()
    {
        Hook.Status = 503;
        await TellAsync();
        await Deadline.UntilAsync(() => Host.Database.Count("EscalationNotices WHERE Attempts = 1") == 1, "the first try fails");

        Hook.Status = 200;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Host.Service<NoticeSender>().SendDueAsync(default);

        await Deadline.UntilAsync(() => Host.Database.Count("EscalationNotices WHERE Status = @p0", (int)NoticeStatus.Sent) == 1, "the notice arrives");
    }

    [Fact]
    public async Task Gravest_matters_without_a_recipient_are_warned_of_at_the_start()
    {
        await Deadline.UntilAsync(() => _logs.Text.Contains("set Escalations:Routes:violence_threat", StringComparison.Ordinal), "the warning is logged");

        Assert.Contains("set Escalations:Routes:self_harm", _logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_are_nowhere_but_in_the_case_the_transcript_the_interview_and_state()
    {
        await TellAsync();
        await Deadline.UntilAsync(() => Hook.Bodies.Count == 1, "the notice arrives");
        string[] allowed = ["EscalationEvidence", "Transcript", "BotState", "ExitInterviewAnswers"];

        var tables = Host.Database.Rows("SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => (string)row[0]!);

        Assert.DoesNotContain("zanzibar", _logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", Host.Database.Dump([.. tables.Except(allowed)]), StringComparison.Ordinal);
        Assert.Contains("zanzibar", Host.Database.Dump("EscalationEvidence"), StringComparison.Ordinal);
        Assert.Equal(CategoryName.Of(RedFlagCategory.SexualHarassment), (string?)JObject.Parse(Hook.Bodies.First())["category"]);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/markdown")]
    [InlineData("text/html")]
    public async Task No_report_and_no_export_has_the_words_of_a_case(string form)
    {
        var interview = await TellAsync(thenStop: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/interviews/{interview}/report");
        request.Headers.Authorization = new("Bearer", CaseKey);
        request.Headers.Accept.ParseAdd(form);

        using var answer = await Client.SendAsync(request);
        var report = await answer.Content.ReadAsStringAsync();
        using var export = await Client.CallAsync("GET", "/api/v1/interviews/export?format=csv", CaseKey);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("told to the case handlers", report, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", report, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", await export.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <returns>The id of the interview.</returns>
    private async Task<string> TellAsync(bool thenStop = false)
    {
        var kim = new ChatCaller(Client, key: ChatKey);
        await kim.SaysAsync("exit interview");
        await kim.SaysAsync("yes");
        await kim.SaysAsync(Canary);
        if (thenStop)
        {
            await kim.SaysAsync("stop");
        }

        return (string)kim.State["interview_id"]!;
    }
}

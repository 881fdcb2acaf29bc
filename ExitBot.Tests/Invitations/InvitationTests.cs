using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Invitations;

/// <summary>Inviting an employee, and getting in by link and code.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private readonly SmtpTestServer _mail = SmtpTestServer.Start();
    private readonly ExitBotHost _host;

    public InvitationTests() => _host = ExitBotHost.Start(
        "Production",
        ApiClient.Key(Invited.HrKey, "hr_case").And(ApiClient.Key(Invited.ChatKey, "chat", number: 1)).And(_mail.Settings),
        services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
            services.RemoveAll<ExitBot.Dialogs.ExitInterviews.Domain.Profiles.IKnownProfile>();
            services.AddScoped<ExitBot.Dialogs.ExitInterviews.Domain.Profiles.IKnownProfile, ExitBot.Bot.Persistence.Invitations.InvitedProfiles>();
        });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_has_a_link_and_a_code_that_nobody_sees_again()
    {
        var made = await Invited.InviteAsync(_host.Client);

        Assert.Equal(["id", "link", "code", "expires_at", "status"], made.Properties().Select(member => member.Name));
        Assert.Matches("^[0-9]{6}$", (string?)made["code"]);
        Assert.Contains("/?invite=", (string?)made["link"], StringComparison.Ordinal);
        Assert.Equal("queued", (string?)made["status"]);
        var listed = await _host.Client.GetJsonAsync("/api/v1/invitations", Invited.HrKey);
        Assert.DoesNotContain((string)made["code"]!, listed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Invited.LinkOf(made), _host.Database.Rows("SELECT * FROM Invitations").SelectMany(row => row).OfType<string>());
    }

    [Fact]
    public async Task Link_and_code_open_a_conversation_that_is_the_employees_and_verified()
    {
        var made = await Invited.InviteAsync(_host.Client);
        var kim = await Invited.EnterAsync(_host.CreateDefaultClient(), made);

        await kim.SaysAsync("exit interview");
        await kim.HearsAsync("May I ask");

        Assert.Equal(["employee", "e-4711", 1L], Assert.Single(_host.Database.Rows("SELECT PersonRealm, PersonId, Identity FROM ExitInterviews")));
        Assert.Equal(["Kim", "Sales", 14L], Assert.Single(_host.Database.Rows("SELECT Name, Department, TenureMonths FROM ExitInterviews")));
        Assert.Equal("started", await StatusAsync(made));
    }

    [Fact]
    public async Task Whoever_comes_in_has_a_checklist_by_what_the_invitation_says()
    {
        var lastDay = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(10);
        var made = await Invited.InviteAsync(_host.Client, lastDay: lastDay);
        Assert.Equal(0, _host.Database.Count("Checklists"));

        await Invited.EnterAsync(_host.CreateDefaultClient(), made);
        await Invited.EnterAsync(_host.CreateDefaultClient(), made);

        Assert.Equal(["employee", "e-4711"], Assert.Single(_host.Database.Rows("SELECT PersonRealm, PersonId FROM Checklists")));
        var tasks = await _host.Client.GetJsonAsync("/api/v1/people/e-4711/checklist/tasks?limit=100", Invited.HrKey);
        Assert.Contains(tasks["items"]!, task => (string?)task["title"] == "Return laptop" && (string?)task["due"] == $"{lastDay:yyyy-MM-dd}");
    }

    [Fact]
    public async Task The_code_is_asked_once_on_a_device()
    {
        var made = await Invited.InviteAsync(_host.Client);
        using var browser = _host.CreateBrowser();
        using var first = await Invited.TryAsync(browser, Invited.LinkOf(made), (string?)made["code"]);
        using var again = await Invited.TryAsync(browser, Invited.LinkOf(made), code: null);
        using var elsewhere = await Invited.TryAsync(_host.CreateDefaultClient(), Invited.LinkOf(made), code: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest), (first.StatusCode, again.StatusCode, elsewhere.StatusCode));
        Assert.Equal((string?)(await first.JsonAsync())["conversation_id"], (string?)(await again.JsonAsync())["conversation_id"]);
        Assert.NotNull((await elsewhere.JsonAsync())["errors"]!["code"]);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_it_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        var made = await Invited.InviteAsync(_host.Client);
        var link = Invited.LinkOf(made);
        var client = _host.CreateDefaultClient();
        var wrong = (string?)made["code"] == "000000" ? "000001" : "000000";
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            using var response = await Invited.TryAsync(client, link, wrong);
            statuses.Add(response.StatusCode);
        }

        using var locked = await Invited.TryAsync(client, link, (string?)made["code"]);
        _clock.Advance(TimeSpan.FromMinutes(16));
        using var open = await Invited.TryAsync(client, link, (string?)made["code"]);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (locked.StatusCode, open.StatusCode));
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Wrong_codes_at_the_same_moment_count_one_by_one()
    {
        var made = await Invited.InviteAsync(_host.Client);
        var wrong = (string?)made["code"] == "000000" ? "000001" : "000000";

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var response = await Invited.TryAsync(_host.CreateDefaultClient(), Invited.LinkOf(made), wrong);
            return response.StatusCode;
        }));

        Assert.Equal(4, answers.Count(status => status == HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Withdrawn_it_lets_nobody_in_and_puts_out_who_is_in()
    {
        var made = await Invited.InviteAsync(_host.Client);
        var kim = await Invited.EnterAsync(_host.CreateDefaultClient(), made);

        using var revoked = await _host.Client.CallAsync("DELETE", $"/api/v1/invitations/{made["id"]}", Invited.HrKey);
        using var again = await _host.Client.CallAsync("DELETE", $"/api/v1/invitations/{made["id"]}", Invited.HrKey);
        using var post = await kim.PostAsync(kim.Message("hello"));
        using var enter = await Invited.TryAsync(_host.CreateDefaultClient(), Invited.LinkOf(made), (string?)made["code"]);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (revoked.StatusCode, again.StatusCode));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (post.StatusCode, enter.StatusCode));
        Assert.Equal("revoked", await StatusAsync(made));
    }

    [Fact]
    public async Task It_ends_thirty_days_after_the_last_day()
    {
        var made = await Invited.InviteAsync(_host.Client, lastDay: DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(10));
        _clock.Advance(TimeSpan.FromDays(42));

        using var late = await Invited.TryAsync(_host.CreateDefaultClient(), Invited.LinkOf(made), (string?)made["code"]);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        var item = await _host.Client.GetJsonAsync($"/api/v1/invitations/{made["id"]}", Invited.HrKey);
        Assert.Equal("failed", (string?)item["status"]);
        Assert.Contains("expired", (string?)item["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_mail_the_link_goes_out_and_the_code_does_not()
    {
        var made = await Invited.InviteAsync(_host.Client, send: "email", language: "de");

        await Deadline.UntilAsync(async () => await StatusAsync(made) == "sent", "the mail is sent");

        Assert.Contains((string)made["link"]!, _mail.LastText, StringComparison.Ordinal);
        Assert.DoesNotContain((string)made["code"]!, _mail.LastText, StringComparison.Ordinal);
        Assert.Contains("Guten Tag", _mail.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_fails_with_the_reason()
    {
        _mail.AnswerToRecipient = "550 no such user";

        var made = await Invited.InviteAsync(_host.Client, send: "email");

        await Deadline.UntilAsync(async () => await StatusAsync(made) == "failed", "it has failed");
        var item = await _host.Client.GetJsonAsync($"/api/v1/invitations/{made["id"]}", Invited.HrKey);
        Assert.Contains("does not know the address", (string?)item["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_opened_it_is_reminded_ten_days_before_the_last_day()
    {
        var lastDay = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(20);
        var lazy = await Invited.InviteAsync(_host.Client, send: "email", lastDay: lastDay);
        var eager = await Invited.InviteAsync(_host.Client, employee: "e-2", send: "email", lastDay: lastDay);
        await Deadline.UntilAsync(() => _mail.Mails.Count == 2, "both invitations are sent");
        await Invited.EnterAsync(_host.CreateDefaultClient(), eager);

        _clock.Advance(TimeSpan.FromDays(11));
        _host.Service<ExitBot.Bot.Invitations.InvitationSignal>().Raise();

        await Deadline.UntilAsync(() => _mail.Mails.Count == 3, "one reminder is sent");
        Assert.Contains((string)lazy["link"]!, _mail.LastText, StringComparison.Ordinal);
        Assert.Contains("still waiting", _mail.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"employee":{"name":"Kim"}}""", "employee.id")]
    [InlineData("""{"employee":{"id":"e-1"}}""", "employee.name")]
    [InlineData("""{"employee":{"id":"e-1","name":"Kim","email":"nowhere"}}""", "employee.email")]
    [InlineData("""{"employee":{"id":"e-1","name":"Kim"},"send":"email"}""", "employee.email")]
    [InlineData("""{"employee":{"id":"e-1","name":"Kim"},"language":"xx"}""", "language")]
    [InlineData("""{"employee":{"id":"e-1","name":"Kim","tenure_months":-1}}""", "employee.tenure_months")]
    [InlineData("""{"employee":{"id":"e-1","name":"Kim"},"expires_at":"2020-01-01T00:00:00Z"}""", "expires_at")]
    public async Task What_is_wrong_with_one_is_said_by_field(string body, string field)
    {
        using var response = await _host.Client.CallAsync("POST", "/api/v1/invitations", Invited.HrKey, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await response.JsonAsync())["errors"]![field]);
    }

    [Fact]
    public async Task Only_hr_may_invite()
    {
        using var chat = await _host.Client.CallAsync("POST", "/api/v1/invitations", Invited.ChatKey, "{}");
        using var nobody = await _host.Client.CallAsync("GET", "/api/v1/invitations");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (chat.StatusCode, nobody.StatusCode));
    }

    [Fact]
    public async Task Without_an_invitation_the_web_gives_no_interview_but_everything_else()
    {
        var somebody = await WebPerson.ArriveAsync(_host.CreateDefaultClient());

        await somebody.SaysAsync("exit interview");

        await somebody.HearsAsync("needs your invitation");
        Assert.Empty(_host.Database.Rows("SELECT 1 FROM ExitInterviews"));
    }

    [Fact]
    public async Task One_interview_goes_from_the_web_to_rest_and_is_one_record()
    {
        var made = await Invited.InviteAsync(_host.Client);
        var kim = await Invited.EnterAsync(_host.CreateDefaultClient(), made);
        await kim.SaysAsync("exit interview");
        await kim.HearsAsync("May I ask");
        await kim.SaysAsync("yes");
        await kim.HearsAsync("How shall your answers");

        var caller = new ChatCaller(_host.Client, "e-4711", Invited.ChatKey);
        await caller.SaysAsync("exit interview");
        await caller.AnswersUntilAsync("review");
        await caller.SaysAsync("submit");

        Assert.Single(_host.Database.Rows("SELECT Id FROM ExitInterviews"));
        Assert.Equal("completed", await StatusAsync(made));
    }

    private async Task<string?> StatusAsync(JObject made) =>
        (string?)(await _host.Client.GetJsonAsync($"/api/v1/invitations/{made["id"]}", Invited.HrKey))["status"];
}

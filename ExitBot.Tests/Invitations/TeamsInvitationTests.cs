using ExitBot.Bot.Invitations;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Invitations;

/// <summary>Invitations that go out by Teams, and an interview that is begun there and goes on elsewhere.</summary>
public sealed class TeamsInvitationTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _host = ExitBotHost.Start(swap: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task The_link_comes_in_the_employees_chat_and_the_code_does_not()
    {
        var kim = FakePerson.OnTeams(_host, _channel);
        await kim.JoinsAsync();

        var made = await Invited.InviteAsync(_host.Client, kim.Id, send: "teams", language: "de", key: null);
        await StatusIsAsync(made, "sent");

        var message = Assert.Single(await kim.HearsAsync());
        Assert.Contains((string)made["link"]!, message.Text, StringComparison.Ordinal);
        Assert.Contains("Guten Tag", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((string)made["code"]!, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_talked_to_the_bot_yet_gets_it_afterwards_and_hr_sees_why_not_before()
    {
        var kim = FakePerson.OnTeams(_host, _channel);
        var made = await Invited.InviteAsync(_host.Client, kim.Id, send: "teams", key: null);
        await Deadline.UntilAsync(async () => (string?)(await ReadAsync(made))["reason"] is { } reason && reason.Contains("has not talked to the bot in Teams", StringComparison.Ordinal), "the reason is told");
        Assert.Equal("queued", (string?)(await ReadAsync(made))["status"]);

        await kim.JoinsAsync();
        _clock.Advance(TimeSpan.FromMinutes(2));
        _host.Service<InvitationSignal>().Raise();
        await StatusIsAsync(made, "sent");

        Assert.Contains((string)made["link"]!, Assert.Single(await kim.HearsAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_interview_begins_in_teams_goes_on_in_the_web_by_invitation_and_ends_over_rest()
    {
        var onTeams = FakePerson.OnTeams(_host, _channel);
        await onTeams.SaysAsync("exit interview");
        var first = await onTeams.AgreesAsync();
        await onTeams.SubmitsAsync(first[^1].CardSubmit("compensation"));

        var made = await Invited.InviteAsync(_host.Client, onTeams.Id, key: null);
        var onWeb = await Invited.EnterAsync(_host.CreateDefaultClient(), made);
        await onWeb.SaysAsync("exit interview");
        await onWeb.HearsAsync("2 of 1");
        await onWeb.SaysAsync("I stopped seeing where we were going.");
        await onWeb.HearsAsync("3 of 1");

        var overRest = new ChatCaller(_host.Client, onTeams.Id);
        await overRest.SaysAsync("exit interview");
        Assert.Equal(2, (int)overRest.State["progress"]!["done"]!);
        await overRest.AnswersUntilAsync("review");
        await overRest.SaysAsync("submit");

        Assert.Single(_host.Database.Rows("SELECT Id FROM ExitInterviews"));
        Assert.Equal(["compensation", "I stopped seeing where we were going."], _host.Database.AnswersOf(onTeams).Take(2));
        Assert.Equal("Completed", _host.Database.StatusOf(onTeams));
        await StatusIsAsync(made, "completed");
    }

    private Task StatusIsAsync(JObject made, string status) => Deadline.UntilAsync(async () => (string?)(await ReadAsync(made))["status"] == status, $"the invitation is {status}");

    private Task<JObject> ReadAsync(JObject made) => _host.Client.GetJsonAsync($"/api/v1/invitations/{made["id"]}");
}

using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Invitations;

/// <summary>The off-boarding checklist of somebody who is known by invitation, in Teams and over REST: one person, one list.</summary>
public sealed class OneListTests : IAsyncLifetime
{
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _host = ExitBotHost.Start();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_list_of_teams_is_the_list_of_the_invitation_and_of_rest()
    {
        var onTeams = await BeginInTeamsAsync("add call Ana");
        await InviteAndEnterAsync(onTeams.Id);
        var overRest = new ChatCaller(_host.Client, onTeams.Id);
        await overRest.SaysAsync("checklist");
        await overRest.SaysAsync("call Ana is done");

        Assert.Equal("done", (string?)Assert.Single(await TasksAsync($"/api/v1/checklist/tasks?user_id={onTeams.Id}"), IsCallAna)["status"]);
        foreach (var realm in new[] { "", "?realm=employee", "?realm=channel%3Aapi" })
        {
            Assert.Single(await TasksAsync($"/api/v1/people/{onTeams.Id}/checklist/tasks{realm}"), IsCallAna);
        }

        Assert.Single((await _host.Client.GetJsonAsync($"/api/v1/people/{onTeams.Id}/export"))["checklists"]!);
        Assert.Equal(1, _host.Database.Count("Checklists"));
    }

    [Fact]
    public async Task Two_lists_become_one_when_an_invitation_tells_that_they_are_one_persons()
    {
        var onTeams = await BeginInTeamsAsync("laptop is returned");
        using (var added = await _host.Client.CallAsync("POST", $"/api/v1/checklist/tasks?user_id={onTeams.Id}", body: """{"title":"Call Ana"}"""))
        {
            Assert.True(added.IsSuccessStatusCode);
        }

        var overRest = new ChatCaller(_host.Client, onTeams.Id);
        await overRest.SaysAsync("checklist");
        await overRest.SaysAsync("badge is returned");
        Assert.Equal(2, _host.Database.Count("Checklists"));

        await InviteAndEnterAsync(onTeams.Id);
        await onTeams.SaysAsync("checklist");

        var tasks = await TasksAsync($"/api/v1/checklist/tasks?limit=100&user_id={onTeams.Id}");
        Assert.Equal(["Return badge", "Return laptop"], tasks.Where(task => (string?)task["status"] == "done").Select(task => (string?)task["title"]).Order());
        Assert.Single(tasks, IsCallAna);
        Assert.Equal(tasks.Count, tasks.Select(task => (string?)task["title"]).Distinct().Count());
        Assert.Equal((1, tasks.Count), (_host.Database.Count("Checklists"), _host.Database.Count("ChecklistTasks")));
    }

    [Fact]
    public async Task Who_has_the_same_id_on_a_channel_that_nobody_vouches_for_is_somebody_else()
    {
        var stranger = FakePerson.OnEmulator(_host, _channel);
        await stranger.SaysAsync("checklist");
        await InviteAndEnterAsync(stranger.Id);

        Assert.Equal(2, _host.Database.Count("Checklists"));
    }

    [Fact]
    public async Task Data_deleted_by_one_door_are_gone_behind_the_others()
    {
        var onTeams = await BeginInTeamsAsync("add call Ana");
        var onWeb = await InviteAndEnterAsync(onTeams.Id);
        await onWeb.SaysAsync("delete my data");
        await onWeb.HearsAsync("yes");
        await onWeb.SaysAsync("yes");
        await Deadline.UntilAsync(() => _host.Database.Count("Erasures") > 0, "the receipt");

        Assert.Equal((0, 0), (_host.Database.Count("Checklists"), _host.Database.Count("ChecklistTasks")));
        Assert.DoesNotContain("call Ana", _host.Database.Dump("Transcript"), StringComparison.Ordinal);
    }

    private async Task<FakePerson> BeginInTeamsAsync(string says)
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("checklist");
        await person.SaysAsync("my last day is 4 December");
        await person.SaysAsync(says);
        return person;
    }

    private async Task<WebPerson> InviteAndEnterAsync(string id) =>
        await Invited.EnterAsync(_host.CreateDefaultClient(), await Invited.InviteAsync(_host.Client, id, key: null));

    private async Task<IReadOnlyList<JObject>> TasksAsync(string path) => [.. (await _host.Client.GetJsonAsync(path))["items"]!.Cast<JObject>()];

    private static bool IsCallAna(JObject task) => string.Equals((string?)task["title"], "call Ana", StringComparison.OrdinalIgnoreCase);
}

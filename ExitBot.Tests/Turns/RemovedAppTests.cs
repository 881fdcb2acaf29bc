using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Turns;

/// <summary>Installation, update and removal of the app in Teams.</summary>
public sealed class RemovedAppTests
{
    [Fact]
    public async Task Installed_and_updated_the_bot_greets_once()
    {
        await using var host = ExitBotHost.Start();
        await using var channel = await FakeChannel.StartAsync("/_connector");
        var person = FakePerson.OnTeams(host, channel);

        var greeted = await person.DoesAsync(person.Installing());
        var updated = await person.DoesAsync(person.Installing().With("action", "add-upgrade"));

        Assert.NotEmpty(greeted);
        Assert.Empty(updated);
    }

    [Fact]
    public async Task Removed_nobody_speaks_first_there_until_the_person_is_heard_of_again()
    {
        await using var host = ExitBotHost.Start();
        await using var channel = await FakeChannel.StartAsync("/_connector");
        var person = FakePerson.OnTeams(host, channel);
        await person.SaysAsync("hello");
        Assert.Equal(1, Reachable(host));

        using var accepted = await host.Client.PostActivityAsync(person.Installing().With("action", "remove"));
        await Deadline.UntilAsync(() => Reachable(host) == 0, "the conversation marked as unreachable");

        await person.SaysAsync("hello");
        Assert.Equal(1, Reachable(host));
    }

    private static int Reachable(ExitBotHost host) => (int)host.Database.Count("ConversationReferences WHERE UnreachableReason IS NULL");
}

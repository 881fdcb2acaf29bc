using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;

namespace ExitBot.Tests.Persistence;

public sealed class FullDiskTests
{
    [SmallDiskFact]
    [Trait("Category", "Server")]
    public async Task On_a_full_disk_nothing_is_acknowledged_and_with_room_again_all_goes_on()
    {
        using var disk = new SmallDisk(megabytes: 4);
        await using var channel = await FakeChannel.StartAsync();
        await using var host = ExitBotHost.Start(databaseFile: disk.File("exitbot.db"));
        var person = FakePerson.OnTeams(host, channel);
        await person.SaysAsync("hello");
        var message = person.Message(new string('x', 20_000));

        using (disk.FillUp())
        {
            // The log may still have room of its own for a little while.
            HttpResponseMessage answer;
            do
            {
                answer = await host.Client.PostActivityAsync(message = person.Message(new string('x', 20_000)));
            }
            while (answer.StatusCode == HttpStatusCode.Accepted);

            await Problem.AssertAsync(answer, HttpStatusCode.ServiceUnavailable);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        }

        Assert.NotEmpty(await person.DoesAsync(message));
        Assert.Equal(0, host.Database.Count("Inbox WHERE Status <> 1"));
    }
}

using ExitBot.Bot.Turns.Sending;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.Turns.Sending;

/// <summary>More replies in one turn than a lane keeps in memory.</summary>
public sealed class ManyRepliesTests : IDisposable
{
    private static readonly IEnumerable<string> Fifty = Enumerable.Range(1, 50).Select(number => $"reply {number}");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fifty_replies_of_one_turn_arrive_in_order_each_once_whatever_the_channel_does_in_between()
    {
        await using var host = StartHost();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        channel.NextCallsMeet(
            new ChannelFault(), ChannelFault.Answer(503), new ChannelFault(), ChannelFault.Reset(), ChannelFault.RetryAfter(429, seconds: 0));
        var replies = await person.SaysAsync("go on");

        Assert.Equal(Fifty, replies.Select(reply => reply.Text));
        Assert.Equal(50, channel.Log.Calls.Count(call => call.IsTaken));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_fifty_replies_is_not_to_be_seen()
    {
        await using var channel = await FakeChannel.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.NextCallsMeet([.. Enumerable.Repeat(new ChannelFault(), 20), ChannelFault.HoldUntil(release.Task, arrived)]);
        await using (var host = StartHost())
        {
            using var accepted = await host.Client.PostActivityAsync(Activities.Teams("a", channel.ServiceUrl, "go on"));
            await arrived.Task;

            // Asked to stop while the reply is on the wire.
            var stopped = host.Service<OutboxSender>().StopAsync(CancellationToken.None);
            release.SetResult();
            await stopped;
        }

        Assert.Equal(Fifty.Take(21), channel.Log.Calls.Select(call => call.Text));

        await using var next = StartHost();
        await channel.Log.TakenAsync("a", 50);
        Assert.Equal(Fifty, channel.Log.Calls.Select(call => call.Text));
    }

    private ExitBotHost StartHost() => new ScriptedBot(async (context, cancellationToken) =>
    {
        foreach (var text in context.Activity.Type == "message" ? Fifty : [])
        {
            await context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        }
    }).StartHost(databaseFile: _folder.File("exitbot.db"));
}

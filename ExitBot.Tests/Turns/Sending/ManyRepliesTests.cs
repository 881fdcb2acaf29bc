using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.Turns.Sending;

public sealed class ManyRepliesTests
{
    [Fact]
    public async Task Fifty_replies_of_one_turn_arrive_in_order_each_once_whatever_the_channel_does_in_between()
    {
        await using var host = new ScriptedBot(async (context, cancellationToken) =>
        {
            for (var i = 1; i <= 50 && context.Activity.Type == "message"; i++)
            {
                await context.SendActivityAsync(MessageFactory.Text($"reply {i}"), cancellationToken);
            }
        }).StartHost();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        channel.NextCallsMeet(
            new ChannelFault(), ChannelFault.Answer(503), new ChannelFault(), ChannelFault.Reset(), ChannelFault.RetryAfter(429, seconds: 0));
        var replies = await person.SaysAsync("go on");

        Assert.Equal(Enumerable.Range(1, 50).Select(number => $"reply {number}"), replies.Select(reply => reply.Text));
        Assert.Equal(50, channel.Log.Calls.Count(call => call.IsTaken));
    }
}

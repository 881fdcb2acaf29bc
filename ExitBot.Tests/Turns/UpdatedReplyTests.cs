using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.Turns;

/// <summary>A bot names its own replies by our ids; the channel is told its own.</summary>
public sealed class UpdatedReplyTests
{
    [Fact]
    public async Task Updates_and_deletes_reach_the_channel_under_its_own_id_and_in_order()
    {
        await using var host = new ScriptedBot(TurnAsync).StartHost();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        await host.Client.PostActivityAsync(person.Message("change it"));
        var calls = await channel.Log.UntilAsync(all => all.Count == 4, "the reply behind the delete");

        Assert.Equal(["POST", "PUT", "DELETE", "POST"], calls.Select(call => call.Method));
        Assert.Equal("channel-1", calls[1].TargetId);
        Assert.Equal("channel-1", (string?)calls[1].Activity["id"]);
        Assert.Equal("channel-1", calls[2].TargetId);
        Assert.Equal(501, calls[2].Status);
        Assert.Equal("still here", calls[3].Text);
        await host.MarksWrittenAsync();
        Assert.Equal(0, host.Database.Count("Outbox WHERE Status = 2"));
    }

    [Fact]
    public async Task What_the_channel_never_took_cannot_be_changed_and_holds_nothing_up()
    {
        await using var host = new ScriptedBot(TurnAsync).StartHost();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        channel.NextCallsMeet(ChannelFault.Answer(400));
        await host.Client.PostActivityAsync(person.Message("change it"));
        var calls = await channel.Log.UntilAsync(all => all.Count == 2, "the reply behind the refused ones");

        Assert.Equal([400, 201], calls.Select(call => call.Status));
        Assert.Equal("still here", calls[1].Text);
        await host.MarksWrittenAsync();
        Assert.Equal(1, host.Database.Count("Outbox WHERE Status = 2 AND Kind = 0 AND Reason IS NOT NULL"));
        Assert.Equal(2, host.Database.Count("Outbox WHERE Status = 3 AND Kind > 0 AND Reason IS NOT NULL"));
    }

    [Fact]
    public async Task Typing_goes_out_before_the_turn_is_over_and_is_kept_nowhere()
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var channel = await FakeChannel.StartAsync();
        await using var host = new ScriptedBot(async (context, cancellationToken) =>
        {
            await context.SendActivityAsync(new Microsoft.Bot.Schema.Activity("typing"), cancellationToken);
            await seen.Task.WaitAsync(cancellationToken);
            await context.SendActivityAsync(MessageFactory.Text("thought about it"), cancellationToken);
        }).StartHost();

        await host.Client.PostActivityAsync(FakePerson.OnTeams(host, channel).Message("hello"));
        var typing = (await channel.Log.UntilAsync(calls => calls.Count == 1, "typing"))[0];
        seen.SetResult();
        var reply = (await channel.Log.UntilAsync(calls => calls.Count == 2, "the reply"))[1];

        Assert.Equal("typing", typing.Type);
        Assert.Equal("thought about it", reply.Text);
        Assert.DoesNotContain("\"typing\"", host.Database.Dump("Transcript", "Outbox"), StringComparison.Ordinal);
    }

    private static async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var sent = await context.SendActivityAsync(MessageFactory.Text("first"), cancellationToken);
        var changed = MessageFactory.Text("second");
        changed.Id = sent.Id;
        await context.UpdateActivityAsync(changed, cancellationToken);
        await context.DeleteActivityAsync(sent.Id, cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text("still here"), cancellationToken);
    }
}

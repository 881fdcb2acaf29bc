using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Turns.Sending;

/// <summary>What a channel allows is kept to by waiting, and nobody waits for anybody else's limit.</summary>
public sealed class SendLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly SteppedClock _clock = new();

    [Fact]
    public async Task A_conversation_on_teams_gets_seven_replies_a_second_and_eight_in_two()
    {
        var channel = new ScriptedChannel();
        await using var rig = await StartAsync(channel);

        var sent = Enumerable.Range(0, 9).Select(_ => rig.Send("a", Tenant("t"), channelId: "msteams")).ToList();
        await StandsStillAsync(channel, calls: 7, waiting: 1);
        _clock.Advance(Second);
        await StandsStillAsync(channel, calls: 8, waiting: 1);
        _clock.Advance(Second);
        await rig.AllMarkedAsync();

        Assert.Equal(sent.Select(entry => entry.Id), channel.Calls.Select(call => call.Id));
    }

    [Fact]
    public async Task A_tenant_gets_fifty_replies_a_second_over_all_its_conversations_and_another_one_its_own()
    {
        var channel = new ScriptedChannel();
        await using var rig = await StartAsync(channel);

        for (var i = 0; i < 60; i++)
        {
            rig.Send($"conversation {i}", Tenant("busy"));
        }

        await StandsStillAsync(channel, calls: 50, waiting: 10);
        rig.Send("elsewhere", Tenant("calm"));
        await StandsStillAsync(channel, calls: 51, waiting: 10);
        _clock.Advance(Second);
        await rig.AllMarkedAsync();

        Assert.Equal(61, channel.Calls.Count);
    }

    [Fact]
    public async Task Callers_that_the_local_rule_let_in_have_no_limit()
    {
        var channel = new ScriptedChannel();
        await using var rig = await StartAsync(channel);

        for (var i = 0; i < 100; i++)
        {
            rig.Send("a", new Caller(AppId: null, Audience: null, "http://localhost:1", "claimed"));
        }

        await rig.AllMarkedAsync();

        Assert.Equal(100, channel.Calls.Count);
    }

    [Fact]
    public async Task A_channel_that_asks_for_a_pause_gets_it_from_the_whole_tenant_and_from_nobody_else()
    {
        var isFirst = true;
        var channel = new ScriptedChannel(entry =>
        {
            var refuses = isFirst;
            isFirst = false;
            return Task.FromResult<SendOutcome>(refuses
                ? new SendOutcome.Retry("429", TimeSpan.FromSeconds(30), RetryCause.TooMuch)
                : new SendOutcome.Sent(null));
        });
        await using var rig = await StartAsync(channel);

        rig.Send("a", Tenant("busy"));
        await StandsStillAsync(channel, calls: 1, waiting: 1);
        rig.Send("b", Tenant("busy"));
        rig.Send("c", Tenant("calm"));
        await StandsStillAsync(channel, calls: 2, waiting: 2);
        _clock.Advance(TimeSpan.FromSeconds(29));
        await StandsStillAsync(channel, calls: 2, waiting: 2);
        _clock.Advance(Second);
        await rig.AllMarkedAsync();

        Assert.Equal(["a", "c", "a", "b"], channel.Calls.Select(call => call.ConversationId).Take(2).Concat(channel.Calls.Skip(2).Select(call => call.ConversationId).Order()));
    }

    /// <summary>So many calls were made, and as many lanes as there should be wait for the clock.</summary>
    private async Task StandsStillAsync(ScriptedChannel channel, int calls, int waiting)
    {
        await Deadline.UntilAsync(
            () => channel.Calls.Count >= calls && _clock.TimersWithin(TimeSpan.FromSeconds(30)) == waiting, $"{calls} calls and {waiting} that wait");
        Assert.Equal(calls, channel.Calls.Count);
    }

    private static Caller Tenant(string name) => new("app", Audience: null, "https://smba.example/emea", name);

    private Task<SenderRig> StartAsync(IReplyChannel channel) => SenderRig.StartAsync(channel, clock: _clock);
}

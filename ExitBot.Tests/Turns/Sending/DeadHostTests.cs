using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Turns.Sending;

/// <summary>A host that is down is tried by few, and when it is back everybody who waited for it goes on.</summary>
public sealed class DeadHostTests
{
    private const int Conversations = 50;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private readonly SteppedClock _clock = new();
    private volatile bool _isDown = true;

    [Fact]
    public async Task Fifty_conversations_that_wait_for_a_dead_host_call_it_seldom_and_all_go_on_when_it_is_back()
    {
        var channel = new ScriptedChannel(AnswerAsync);
        await using var rig = await SenderRig.StartAsync(channel, clock: _clock);

        var replies = Enumerable.Range(0, Conversations).SelectMany(number => new[] { rig.Send($"c{number}", At("dead")), rig.Send($"c{number}", At("dead")) }).ToList();
        await StandsStillAsync(Conversations);
        await PassAsync(TimeSpan.FromMinutes(5), Conversations);
        var whileDown = channel.Calls.Count;
        Assert.InRange(whileDown, 5, Conversations + 20);

        _isDown = false;
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(2) && rig.Outbox.Waiting > 0; passed += Step)
        {
            _clock.Advance(Step);
            await Task.Yield();
        }

        await rig.AllMarkedAsync();
        Assert.Equal(whileDown + replies.Count, channel.Calls.Count);
        Assert.All(replies, reply => Assert.IsType<SendOutcome.Sent>(rig.Outbox.EndOf(reply)));
        Assert.All(
            channel.Calls.Skip(whileDown).GroupBy(call => call.ConversationId),
            calls => Assert.Equal(calls.OrderBy(call => call.Sequence), calls));
    }

    [Fact]
    public async Task Nobody_waits_for_the_dead_host_of_others()
    {
        var channel = new ScriptedChannel(AnswerAsync);
        await using var rig = await SenderRig.StartAsync(channel, clock: _clock);
        for (var i = 0; i < Conversations; i++)
        {
            rig.Send($"c{i}", At("dead"));
        }

        await StandsStillAsync(Conversations);
        var elsewhere = rig.Send("elsewhere", At("healthy"));
        await Deadline.UntilAsync(() => rig.Outbox.EndOf(elsewhere) is not null, "the reply to the healthy host");

        Assert.Equal(Conversations, rig.Outbox.Waiting);
    }

    [Fact]
    public async Task Calls_that_hang_take_no_place_from_another_host()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var channel = new ScriptedChannel(async entry =>
        {
            await (entry.Caller.ServiceUrl.Contains("dead", StringComparison.Ordinal) ? release.Task : Task.CompletedTask);
            return new SendOutcome.Sent(null);
        });
        await using var rig = await SenderRig.StartAsync(channel, options: new TurnOptions { MaxConcurrentSends = 2 });

        for (var i = 0; i < 5; i++)
        {
            rig.Send($"c{i}", At("dead"));
        }

        await channel.CalledAsync(2);
        var elsewhere = rig.Send("elsewhere", At("healthy"));
        await Deadline.UntilAsync(() => rig.Outbox.EndOf(elsewhere) is not null, "the reply to the healthy host");
        Assert.Equal(3, channel.Calls.Count);

        release.SetResult();
        await rig.AllMarkedAsync();
    }

    [Fact]
    public async Task A_reply_that_waited_too_long_for_the_host_is_set_aside_with_the_reason()
    {
        var channel = new ScriptedChannel(AnswerAsync);
        await using var rig = await SenderRig.StartAsync(channel, options: new TurnOptions { SendAgainFor = TimeSpan.FromMinutes(10) }, clock: _clock);
        var replies = Enumerable.Range(0, 10).Select(number => rig.Send($"c{number}", At("dead"), _clock.GetUtcNow())).ToList();

        await StandsStillAsync(replies.Count);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(20) && rig.Outbox.Waiting > 0; passed += Step)
        {
            _clock.Advance(Step);
            await Task.Yield();
        }

        await rig.AllMarkedAsync();
        Assert.All(replies, reply => Assert.NotEmpty(Assert.IsType<SendOutcome.Refused>(rig.Outbox.EndOf(reply)).Reason));
    }

    [Fact]
    public async Task Tries_and_their_pauses_survive_a_restart()
    {
        var outbox = new InMemoryOutbox();
        var channel = new ScriptedChannel(AnswerAsync);
        var tries = 0;
        await using (var rig = await SenderRig.StartAsync(channel, outbox, clock: _clock))
        {
            rig.Send("a", At("dead"));
            await StandsStillAsync(1);
            for (; tries < 4; tries++)
            {
                await PassAsync(TimeSpan.FromSeconds(2), 1);
            }

            tries = channel.Calls.Count;
            await Deadline.UntilAsync(() => outbox.Next is { Attempts: var attempts } && attempts == tries, "the tries to be counted");
        }

        var due = outbox.Next!.NextTryAt!.Value - _clock.GetUtcNow();
        Assert.True(due > TimeSpan.Zero, "the pause was over already");
        await using var next = await SenderRig.StartAsync(channel, outbox, clock: _clock);
        await StandsStillAsync(1);
        Assert.Equal(tries, channel.Calls.Count);

        _clock.Advance(due);
        await channel.CalledAsync(tries + 1);
        Assert.Equal(tries, channel.Calls[^1].Attempts);
        _isDown = false;
    }

    private static Caller At(string host) => new("app", Audience: null, $"https://{host}.example/emea");

    private Task<SendOutcome> AnswerAsync(OutboxEntry entry) => Task.FromResult<SendOutcome>(
        _isDown && entry.Caller.ServiceUrl.Contains("dead", StringComparison.Ordinal)
            ? new SendOutcome.Retry("No connection.", Cause: RetryCause.Host)
            : new SendOutcome.Sent(null));

    private Task StandsStillAsync(int waiting) => Deadline.UntilAsync(() => _clock.TimersWithin(TimeSpan.FromMinutes(5)) - 1 == waiting, $"{waiting} lanes that wait");

    private async Task PassAsync(TimeSpan time, int waiting)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            _clock.Advance(Step);
            await StandsStillAsync(waiting);
        }
    }
}

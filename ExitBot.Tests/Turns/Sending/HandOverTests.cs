using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Turns.Sending;

/// <summary>Replies go from the commit to the channel through memory; the database is asked only for what memory does not hold.</summary>
public sealed class HandOverTests
{
    [Fact]
    public async Task A_reply_that_is_handed_over_is_not_read_from_the_database()
    {
        var channel = new ScriptedChannel();
        await using var rig = await SenderRig.StartAsync(channel);

        var first = rig.Send();
        await channel.CalledAsync(1);
        var second = rig.Send();
        await rig.AllMarkedAsync();

        Assert.Equal([first.Id, second.Id], channel.Calls.Select(call => call.Id));
        Assert.Equal(0, rig.Outbox.Reads);
    }

    [Fact]
    public async Task More_replies_than_memory_holds_keep_their_order_and_come_once()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var channel = new ScriptedChannel(async entry =>
        {
            await release.Task;
            return new SendOutcome.Sent(null);
        });
        await using var rig = await SenderRig.StartAsync(channel);

        var sent = Enumerable.Range(0, 100).Select(_ => rig.Send()).ToList();
        release.SetResult();
        await channel.CalledAsync(60);
        sent.AddRange(Enumerable.Range(0, 100).Select(_ => rig.Send()));
        await rig.AllMarkedAsync();

        Assert.Equal(sent.Select(entry => entry.Id), channel.Calls.Select(call => call.Id));
        Assert.InRange(rig.Outbox.Reads, 1, 200);
    }

    [Fact]
    public async Task What_the_database_gave_is_not_sent_again_when_its_commit_hands_it_over_late()
    {
        var channel = new ScriptedChannel();
        await using var rig = await SenderRig.StartAsync(channel);

        var late = rig.Commit();
        rig.Sender.Signal(late.Conversation);
        await rig.AllMarkedAsync();
        rig.Sender.Committed([late]);
        var next = rig.Send();
        await rig.AllMarkedAsync();

        Assert.Equal([late.Id, next.Id], channel.Calls.Select(call => call.Id));
    }

    [Fact]
    public async Task Commits_that_arrive_the_other_way_round_are_sent_in_order_of_their_places()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var channel = new ScriptedChannel(async entry =>
        {
            await release.Task;
            return new SendOutcome.Sent(null);
        });
        await using var rig = await SenderRig.StartAsync(channel);
        rig.Send();
        await channel.CalledAsync(1);

        var (earlier, later) = (rig.Commit(), rig.Commit());
        rig.Sender.Committed([later]);
        rig.Sender.Committed([earlier]);
        release.SetResult();
        await rig.AllMarkedAsync();

        Assert.Equal([1, 2, 3], channel.Calls.Select(call => call.Sequence));
    }

    [Fact]
    public async Task A_database_that_is_away_holds_up_no_reply_and_learns_of_each_afterwards()
    {
        var channel = new ScriptedChannel();
        await using var rig = await SenderRig.StartAsync(channel);

        rig.Outbox.IsAway = true;
        for (var i = 0; i < 10; i++)
        {
            rig.Send();
        }

        await channel.CalledAsync(10);
        Assert.Equal(10, rig.Outbox.Waiting);
        rig.Outbox.IsAway = false;
        await rig.AllMarkedAsync();

        Assert.Equal(10, channel.Calls.Count);
    }

    [Fact]
    public async Task A_sender_that_throws_is_tried_again_and_nothing_overtakes()
    {
        var isFirst = true;
        var channel = new ScriptedChannel(entry =>
        {
            var throws = isFirst;
            isFirst = false;
            return throws ? throw new InvalidOperationException("a mistake") : Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
        });
        await using var rig = await SenderRig.StartAsync(channel);

        var (first, second) = (rig.Send(), rig.Send());
        await rig.AllMarkedAsync();

        Assert.Equal([first.Id, first.Id, second.Id], channel.Calls.Select(call => call.Id));
    }

    [Fact]
    public async Task A_stop_writes_down_what_was_sent()
    {
        var channel = new ScriptedChannel();
        var outbox = new InMemoryOutbox();
        await using (var rig = await SenderRig.StartAsync(channel, outbox))
        {
            outbox.IsAway = true;
            rig.Send();
            await channel.CalledAsync(1);
        }

        Assert.Equal(0, outbox.Waiting);
    }

    [Fact]
    public async Task Without_the_hold_of_the_conversation_nothing_is_sent_until_it_is_back()
    {
        var channel = new ScriptedChannel();
        var hold = new SwitchedHolds();
        await using var rig = await SenderRig.StartAsync(channel, swap: services => services.AddSingleton<IConversationHolds>(hold));

        var first = rig.Send();
        await Deadline.UntilAsync(() => hold.Asked >= 1, "the question for the hold");
        var second = rig.Send();
        await Deadline.UntilAsync(() => hold.Asked >= 2, "the next question");
        Assert.Empty(channel.Calls);

        hold.IsOurs = true;
        rig.Sender.Signal(first.Conversation);
        await rig.AllMarkedAsync();

        Assert.Equal([first.Id, second.Id], channel.Calls.Select(call => call.Id));
    }

    [Fact]
    public async Task A_hold_that_is_lost_between_two_tries_leaves_the_reply_to_the_other_instance()
    {
        var hold = new SwitchedHolds { IsOurs = true };
        var channel = new ScriptedChannel(_ =>
        {
            hold.IsOurs = false;
            return Task.FromResult<SendOutcome>(new SendOutcome.Retry("busy", TimeSpan.Zero));
        });
        await using var rig = await SenderRig.StartAsync(channel, swap: services => services.AddSingleton<IConversationHolds>(hold));

        rig.Send();
        await channel.CalledAsync(1);
        await Deadline.UntilAsync(
            () =>
            {
                rig.Sender.Signal(KeyHash.Of("test", "a"));
                return hold.Asked >= 2;
            },
            "the lane to come to rest and ask for the hold again");

        Assert.Single(channel.Calls);
        Assert.Equal(1, rig.Outbox.Waiting);
    }

    [Fact]
    public async Task A_reply_whose_mark_cannot_be_written_is_not_sent_again()
    {
        var channel = new ScriptedChannel();
        var outbox = new InMemoryOutbox { LosesMarks = true };
        await using var rig = await SenderRig.StartAsync(channel, outbox);

        var sent = rig.Send();
        await channel.CalledAsync(1);
        rig.Sender.Signal(sent.Conversation);
        await Deadline.UntilAsync(() => outbox.Reads == 1, "the reply to be read again");
        await rig.Sender.StopAsync(CancellationToken.None);

        Assert.Single(channel.Calls);
    }

    private sealed class SwitchedHolds : IConversationHolds
    {
        public volatile bool IsOurs;
        private int _asked;

        public int Asked => _asked;

        public bool IsSole => false;

        public bool IsHeld(KeyHash conversation) => IsOurs;

        public ValueTask<IConversationHold?> TryTakeAsync(KeyHash conversation, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return new(IsOurs ? new SoleHolds() : null);
        }
    }
}

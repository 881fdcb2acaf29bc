using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Bot.Turns.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>Committed replies: in order until they are sent or refused, and all marks of a call or none.</summary>
public abstract class OutboxStoreContract(StoreFixture database)
{
    private IDeliveries Deliveries => database.Services.GetRequiredService<IDeliveries>();

    private IOutboxStore Outbox => database.Services.GetRequiredService<IOutboxStore>();

    [DatabaseFact]
    public async Task Replies_are_sent_in_the_order_they_were_said()
    {
        var (first, second) = await CommitTwoAsync("order");

        Assert.Equal(first.Id, (await NextAsync("order"))!.Id);
        await Outbox.MarkAsync([new(first, new SendOutcome.Sent("theirs-1"))], default);
        Assert.Equal(second.Id, (await NextAsync("order"))!.Id);
        await Outbox.MarkAsync([new(second, new SendOutcome.Refused("gone"))], default);
        Assert.Null(await NextAsync("order"));
    }

    [DatabaseFact]
    public async Task A_reply_comes_back_as_it_was_committed()
    {
        var (first, _) = await CommitTwoAsync("values");

        Assert.Equal(first, await NextAsync("values"));
    }

    [DatabaseFact]
    public async Task A_failed_try_is_counted_and_the_reply_stays_first()
    {
        var (first, _) = await CommitTwoAsync("retry");
        await Outbox.MarkAsync([new(first, new SendOutcome.Retry("busy", RetryAfter: null))], default);

        var next = (await NextAsync("retry"))!;
        Assert.Equal((first.Id, 1, first.Body), (next.Id, next.Attempts, next.Body));
    }

    [DatabaseFact]
    public async Task The_time_of_the_next_try_is_kept_and_told_by_the_ledger()
    {
        var (first, _) = await CommitTwoAsync("due");
        var due = new DateTimeOffset(2026, 11, 20, 10, 0, 30, TimeSpan.Zero);

        await Outbox.MarkAsync([new(first, new SendOutcome.Retry("busy"), due)], default);

        Assert.Equal(due, (await NextAsync("due"))!.NextTryAt);
        Assert.Equal(
            new Delivery(first.Id, first.Conversation, DeliveryState.Queued, 1, "busy", first.CommittedAt, due),
            await Deliveries.FindAsync(first.Id, default));
    }

    [DatabaseFact]
    public async Task The_ledger_tells_what_was_not_as_it_should_be()
    {
        var (first, second) = await CommitTwoAsync("ledger");

        await Outbox.MarkAsync([new(first, new SendOutcome.Sent(null, Note: "as text")), new(second, new SendOutcome.Skipped("cannot change"))], default);

        var (sent, skipped) = ((await Deliveries.FindAsync(first.Id, default))!, (await Deliveries.FindAsync(second.Id, default))!);
        Assert.Equal((DeliveryState.Sent, "as text"), (sent.State, sent.Reason));
        Assert.Equal((DeliveryState.Skipped, "cannot change"), (skipped.State, skipped.Reason));
        Assert.Null(await Deliveries.FindAsync(Guid.CreateVersion7(), default));
        Assert.Null(await NextAsync("ledger"));
    }

    [DatabaseFact]
    public async Task Marks_of_one_call_are_written_together_or_not_at_all()
    {
        var (first, second) = await CommitTwoAsync("together");
        var unknown = second with { Id = Guid.CreateVersion7() };

        await Assert.ThrowsAsync<StaleWriteException>(() => Outbox.MarkAsync([new(first, new SendOutcome.Sent(null)), new(unknown, new SendOutcome.Sent(null))], default));
        Assert.Equal(first.Id, (await NextAsync("together"))!.Id);

        await Outbox.MarkAsync([new(first, new SendOutcome.Sent(null)), new(second, new SendOutcome.Sent(null))], default);
        Assert.Null(await NextAsync("together"));
    }

    [DatabaseFact]
    public async Task Our_ids_are_known_by_the_channels()
    {
        var (first, second) = await CommitTwoAsync("ids");
        await Outbox.MarkAsync([new(first, new SendOutcome.Sent("theirs-1"))], default);

        Assert.Equal("theirs-1", await Outbox.ChannelIdOfAsync(first.Id.ToString("N"), default));
        Assert.Null(await Outbox.ChannelIdOfAsync(second.Id.ToString("N"), default));
        Assert.Equal("not-ours", await Outbox.ChannelIdOfAsync("not-ours", default));
    }

    [DatabaseFact]
    public async Task A_conversation_waits_until_its_last_reply_is_sent()
    {
        var (first, second) = await CommitTwoAsync("waiting");

        Assert.Single(await Outbox.WaitingAsync(default), first.Conversation);
        await Outbox.MarkAsync([new(first, new SendOutcome.Sent(null)), new(second, new SendOutcome.Sent(null))], default);
        Assert.DoesNotContain(first.Conversation, await Outbox.WaitingAsync(default));
    }

    private ValueTask<OutboxEntry?> NextAsync(string conversation) => Outbox.NextAsync(KeyHash.Of("test", conversation), default);

    /// <summary>As the turn of an accepted message commits them.</summary>
    private async Task<(OutboxEntry First, OutboxEntry Second)> CommitTwoAsync(string conversation)
    {
        await using var unit = database.Services.CreateAsyncScope();
        var journal = unit.ServiceProvider.GetRequiredService<ITurnJournal>();
        var incoming = Arrivals.Message(conversation, "one");
        journal.StageArrival(incoming, response: null);
        journal.StageReplies(incoming.ToEntry(), [Arrivals.Reply("first"), Arrivals.Reply("second")]);
        await unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default);
        return (journal.Outgoing[0], journal.Outgoing[1]);
    }
}

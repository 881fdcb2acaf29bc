using ExitBot.Bot.Persistence;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>Accepting: once for each activity, in order, all of it or nothing.</summary>
public abstract class InboxStoreContract(StoreFixture database)
{
    private IInboxStore Inbox => database.Services.GetRequiredService<IInboxStore>();

    [DatabaseFact]
    public async Task Activities_wait_in_order_of_arrival()
    {
        await AcceptAsync("order", "one", "two");

        Assert.Equal("one", (await NextAsync("order"))!.Activity.Id);
        Assert.Equal([Arrivals.Conversation("order"), Arrivals.Conversation("order")], (await Inbox.WaitingAsync(default)).Where(key => key == Arrivals.Conversation("order")));
    }

    [DatabaseFact]
    public async Task The_same_activity_is_accepted_once()
    {
        await AcceptAsync("repeat", "one");

        Assert.Equal(new AcceptOutcome.Repeated(Finished: false, Response: null), await Inbox.AcceptAsync(Arrivals.Message("repeat", "one"), default));
    }

    [DatabaseFact]
    public async Task A_damaged_activity_is_set_aside_and_the_next_goes_on()
    {
        await AcceptAsync("damage", "one", "two");
        var contexts = database.Services.GetRequiredService<IDbContextFactory<ExitBotContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"""UPDATE "Inbox" SET "Body" = '[' WHERE "Key" = {Arrivals.Message("damage", "one").Key.ToBytes()}""");

        Assert.Equal("two", (await NextAsync("damage"))!.Activity.Id);
    }

    [DatabaseFact]
    public async Task Copies_that_arrive_together_are_accepted_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Inbox.AcceptAsync(Arrivals.Message("together", "one"), default)));

        Assert.Single(outcomes.OfType<AcceptOutcome.Accepted>());
        Assert.Single((await Inbox.WaitingAsync(default)), key => key == Arrivals.Conversation("together"));
    }

    [DatabaseFact]
    public async Task Conversations_are_told_apart_by_ordinal()
    {
        await AcceptAsync("kim", "one");
        await AcceptAsync("KIM", "two");
        await AcceptAsync("kim ", "three");

        Assert.Equal("one", (await NextAsync("kim"))!.Activity.Id);
        Assert.Equal("two", (await NextAsync("KIM"))!.Activity.Id);
        Assert.Equal("three", (await NextAsync("kim "))!.Activity.Id);
    }

    [DatabaseFact]
    public async Task A_long_activity_comes_back_whole()
    {
        var incoming = Arrivals.Message("long", "one", string.Concat(Enumerable.Repeat("İ am „leaving“ 👋 ", 20_000)));
        Assert.IsType<AcceptOutcome.Accepted>(await Inbox.AcceptAsync(incoming, default));

        Assert.Equal(incoming.Activity.Text, (await NextAsync("long"))!.Activity.Text);
    }

    private ValueTask<InboxEntry?> NextAsync(string conversation) => Inbox.NextAsync(Arrivals.Conversation(conversation), default);

    private async Task AcceptAsync(string conversation, params string[] ids)
    {
        foreach (var id in ids)
        {
            Assert.IsType<AcceptOutcome.Accepted>(await Inbox.AcceptAsync(Arrivals.Message(conversation, id), default));
        }
    }
}

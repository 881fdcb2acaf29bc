using ExitBot.Bot.Persistence;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

public sealed class InboxStoreTests(SqliteDatabaseFixture database) : IClassFixture<SqliteDatabaseFixture>
{
    private readonly IInboxStore _inbox = database.Services.GetRequiredService<IInboxStore>();

    [Fact]
    public async Task Activities_wait_in_order_of_arrival()
    {
        await AcceptAsync("order", "one", "two");

        Assert.Equal("one", (await NextAsync("order"))!.Activity.Id);
        Assert.Equal([Key("order"), Key("order")], (await _inbox.WaitingAsync(default)).Where(key => key == Key("order")));
    }

    [Fact]
    public async Task The_same_activity_is_accepted_once()
    {
        await AcceptAsync("repeat", "one");

        Assert.Equal(new AcceptOutcome.Repeated(Finished: false, Response: null), await _inbox.AcceptAsync(Incoming("repeat", "one"), default));
    }

    [Fact]
    public async Task A_damaged_activity_is_set_aside_and_the_next_goes_on()
    {
        await AcceptAsync("damage", "one", "two");
        var contexts = database.Services.GetRequiredService<IDbContextFactory<ExitBotContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"""UPDATE "Inbox" SET "Body" = '[' WHERE "Key" = {Incoming("damage", "one").Key.ToBytes()}""");

        Assert.Equal("two", (await NextAsync("damage"))!.Activity.Id);
    }

    private ValueTask<InboxEntry?> NextAsync(string conversation) => _inbox.NextAsync(Key(conversation), default);

    private async Task AcceptAsync(string conversation, params string[] ids)
    {
        foreach (var id in ids)
        {
            Assert.IsType<AcceptOutcome.Accepted>(await _inbox.AcceptAsync(Incoming(conversation, id), default));
        }
    }

    private static KeyHash Key(string conversation) => KeyHash.Of("test", conversation);

    private static IncomingActivity Incoming(string conversation, string id) => new(
        KeyHash.Of("test", conversation, id),
        Key(conversation),
        new Activity(ActivityTypes.Message)
        {
            Id = id,
            ChannelId = "test",
            Conversation = new ConversationAccount(id: conversation),
        },
        new Caller(AppId: null, Audience: null, "http://localhost"),
        ReplyMode.Push);
}

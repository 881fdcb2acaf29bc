using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What was set aside: listed until somebody retries or discards it, which one of several does.</summary>
public abstract class DeadLetterStoreContract(StoreFixture database)
{
    private IDeadLetterStore Letters => database.Services.GetRequiredService<IDeadLetterStore>();

    private IInboxStore Inbox => database.Services.GetRequiredService<IInboxStore>();

    private IOutboxStore Outbox => database.Services.GetRequiredService<IOutboxStore>();

    [DatabaseFact]
    public async Task A_retried_turn_waits_behind_what_came_meanwhile()
    {
        await FailAsync("turn", "one");
        await Inbox.AcceptAsync(Arrivals.Message("turn", "two"), default);
        var letter = await LetterOfAsync("turn");

        Assert.Equal(letter, await Letters.RetryAsync(letter.Id, default));

        Assert.Equal((DeadLetterKind.Turn, 2), (letter.Kind, letter.Attempts));
        Assert.Equal("two", (await NextAsync("turn"))!.Activity.Id);
        await DoneAsync((await NextAsync("turn"))!);
        Assert.Equal("one", (await NextAsync("turn"))!.Activity.Id);
    }

    [DatabaseFact]
    public async Task A_retried_reply_has_its_old_place_and_all_its_tries_again()
    {
        var entry = await SayAsync("reply");
        await Outbox.MarkAsync([new(entry, new SendOutcome.Retry("busy"), DateTimeOffset.MaxValue)], default);
        await Outbox.MarkAsync([new(entry, new SendOutcome.Refused("no"))], default);
        var letter = await LetterOfAsync("reply");

        await Letters.RetryAsync(letter.Id, default);

        var next = (await Outbox.NextAsync(entry.Conversation, default))!;
        Assert.Equal((DeadLetterKind.Reply, "no"), (letter.Kind, letter.Reason));
        Assert.Equal((entry.Id, entry.Body, entry.Sequence, 0, null), (next.Id, next.Body, next.Sequence, next.Attempts, next.NextTryAt));
    }

    [DatabaseFact]
    public async Task What_was_discarded_never_waits_again()
    {
        await FailAsync("discarded", "one");
        var entry = await SayAsync("discarded");
        await Outbox.MarkAsync([new(entry, new SendOutcome.Refused("no"))], default);

        foreach (var letter in await LettersOfAsync("discarded"))
        {
            Assert.NotNull(await Letters.DiscardAsync(letter.Id, default));
            Assert.Null(await Letters.RetryAsync(letter.Id, default));
        }

        Assert.Null(await NextAsync("discarded"));
        Assert.Null(await Outbox.NextAsync(entry.Conversation, default));
        Assert.IsType<AcceptOutcome.Repeated>(await Inbox.AcceptAsync(Arrivals.Message("discarded", "one"), default));
    }

    [DatabaseFact]
    public async Task Of_several_at_once_one_succeeds()
    {
        await FailAsync("several", "one");
        var letter = await LetterOfAsync("several");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => i < 2 ? Letters.RetryAsync(letter.Id, default) : Letters.DiscardAsync(letter.Id, default)));

        Assert.Single(outcomes, outcome => outcome is not null);
    }

    [DatabaseFact]
    public async Task Pages_are_newest_first_and_leave_nothing_out()
    {
        for (var i = 0; i < 5; i++)
        {
            await FailAsync($"page-{i}", "one");
        }

        var paged = new List<DeadLetter>();
        for (ListPlace? after = null; await Letters.ListAsync(after, count: 2, default) is [.., var last] page; after = new ListPlace(last.At, last.Id))
        {
            paged.AddRange(page);
        }

        Assert.Equal(await Letters.ListAsync(after: null, count: 100, default), paged);
        Assert.Equal(paged.OrderByDescending(letter => letter.At), paged);
        Assert.True(paged.Count >= 5);
    }

    private async Task<DeadLetter> LetterOfAsync(string conversation) => Assert.Single(await LettersOfAsync(conversation));

    private async Task<List<DeadLetter>> LettersOfAsync(string conversation) =>
        [.. (await Letters.ListAsync(after: null, count: 100, default)).Where(letter => letter.Conversation == Arrivals.Conversation(conversation))];

    private ValueTask<InboxEntry?> NextAsync(string conversation) => Inbox.NextAsync(Arrivals.Conversation(conversation), default);

    private async Task FailAsync(string conversation, string id)
    {
        var incoming = Arrivals.Message(conversation, id);
        await Inbox.AcceptAsync(incoming, default);
        await database.CommitAsync(unit =>
        {
            unit.GetRequiredService<ITurnJournal>().StageDeadLetter(incoming.ToEntry(), response: null, "Failure", attempts: 2);
            return Task.CompletedTask;
        });
    }

    private Task DoneAsync(InboxEntry entry) => database.CommitAsync(unit =>
    {
        unit.GetRequiredService<ITurnJournal>().StageDone(entry, response: null);
        return Task.CompletedTask;
    });

    private async Task<OutboxEntry> SayAsync(string conversation)
    {
        await database.CommitAsync(unit =>
        {
            var incoming = Arrivals.Message(conversation, $"said in {conversation}");
            var journal = unit.GetRequiredService<ITurnJournal>();
            journal.StageArrival(incoming, response: null);
            journal.StageReplies(incoming.ToEntry(), [Arrivals.Reply("first")]);
            return Task.CompletedTask;
        });
        return (await Outbox.NextAsync(Arrivals.Conversation(conversation), default))!;
    }
}

using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What the writer of each database promises for a batch of rows.</summary>
public abstract class RowWriterContract(StoreFixture database)
{
    private static readonly RowQuery<ConversationRow> ByKey = new([nameof(ConversationRow.Key)]);
    private static readonly RowQuery<TranscriptRow> Said = new([nameof(TranscriptRow.Conversation)], orderBy: nameof(TranscriptRow.Sequence));
    private static readonly RowQuery<TranscriptRow> SaidLast = new([nameof(TranscriptRow.Conversation)], orderBy: "-" + nameof(TranscriptRow.Sequence));

    private IRowWriter Writer => database.Services.GetRequiredService<IRowWriter>();

    private IRowReader Reader => database.Services.GetRequiredService<IRowReader>();

    [DatabaseFact]
    public async Task Rows_get_their_places_in_the_order_they_were_numbered()
    {
        var conversation = Conversation("places");
        await Writer.WriteAsync(Lines(conversation, "a", "b"), default);
        var batch = Lines(conversation, "c", "d", "e");
        await Writer.WriteAsync(batch, default);

        Assert.Equal([3, 4, 5], batch.Changes.Select(change => ((TranscriptRow)change.Row).Sequence));
        Assert.Equal([(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")], (await SaidInAsync(conversation)).Select(row => ((int)row.Sequence, row.Body!)));
        Assert.Equal("e", (await Reader.FirstAsync(SaidLast, default, conversation.Key))!.Body);
    }

    [DatabaseFact]
    public async Task Commits_that_meet_in_a_new_conversation_share_no_place_and_leave_no_gap()
    {
        var conversation = Conversation("meeting");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Writer.WriteAsync(Lines(Conversation("meeting"), $"{number}"), default)));

        Assert.Equal(Enumerable.Range(1, 50), (await SaidInAsync(conversation)).Select(row => (int)row.Sequence));
    }

    [DatabaseFact]
    public async Task A_duplicate_takes_the_whole_batch_back_and_names_its_table()
    {
        var conversation = Conversation("duplicate");
        await Writer.WriteAsync(With(Lines(conversation, "a"), batch => batch.Insert(State("duplicate"))), default);

        var duplicate = await Assert.ThrowsAsync<DuplicateRowException>(
            () => Writer.WriteAsync(With(Lines(conversation, "b"), batch => batch.Insert(State("duplicate"))), default));

        Assert.Contains("BotState", duplicate.Table, StringComparison.Ordinal);
        Assert.Equal(["a"], (await SaidInAsync(conversation)).Select(row => row.Body));
        Assert.Equal(1, (await Reader.FirstAsync(ByKey, default, conversation.Key))!.LastSequence);
    }

    [DatabaseFact]
    public async Task A_stale_row_takes_the_whole_batch_back()
    {
        var conversation = Conversation("stale");
        await Writer.WriteAsync(With(Lines(conversation, "a"), batch => batch.Insert(State("stale"))), default);

        await Assert.ThrowsAsync<StaleWriteException>(() => Writer.WriteAsync(With(Lines(conversation, "b"), batch => batch.Update(State("stale", version: 3))), default));
        await Assert.ThrowsAsync<StaleWriteException>(() => Writer.WriteAsync(With(Lines(conversation, "c"), batch => batch.Delete(State("stale", version: 3))), default));
        await Assert.ThrowsAsync<StaleWriteException>(() => Writer.WriteAsync(With(Lines(conversation, "d"), batch => batch.Update(State("never there", version: 2))), default));

        Assert.Equal(["a"], (await SaidInAsync(conversation)).Select(row => row.Body));
    }

    [DatabaseFact]
    public async Task Texts_of_every_length_come_back_whole()
    {
        var conversation = Conversation("texts");
        string[] texts = ["", "x", new('x', 4_000), new('ü', 4_001), string.Concat(Enumerable.Repeat("👋", 400_000))];
        await Writer.WriteAsync(Lines(conversation, texts), default);

        Assert.Equal(texts, (await SaidInAsync(conversation)).Select(row => row.Body));
    }

    [DatabaseFact]
    public async Task An_update_of_named_columns_leaves_the_others()
    {
        var row = State("columns");
        await Writer.WriteAsync(With(new RowBatch(), batch => batch.Insert(row)), default);
        var changed = State("columns", version: 2, body: "not written");
        await Writer.WriteAsync(With(new RowBatch(), batch => batch.Update(changed, TimeOnly)), default);

        var found = (await Reader.FirstAsync(new RowQuery<BotStateRow>([nameof(BotStateRow.Key)]), default, row.Key))!;
        Assert.Equal((row.Body, 2), (found.Body, found.Version));
    }

    private static readonly RowColumns TimeOnly = new(nameof(BotStateRow.Version), nameof(BotStateRow.UpdatedAt));

    private ValueTask<List<TranscriptRow>> SaidInAsync(ConversationRow conversation) => Reader.ListAsync(Said, default, conversation.Key);

    private static ConversationRow Conversation(string id) => new()
    {
        Key = KeyHash.Of("rows", id),
        ChannelId = "rows",
        ConversationId = id,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static RowBatch Lines(ConversationRow conversation, params string[] bodies)
    {
        var batch = new RowBatch();
        foreach (var body in bodies)
        {
            var row = new TranscriptRow { Conversation = conversation.Key, Role = TranscriptRole.User, Kind = ReplyKind.Send, Body = body, At = DateTimeOffset.UnixEpoch };
            batch.Insert(row);
            batch.Number(conversation, row);
        }

        return batch;
    }

    private static RowBatch With(RowBatch batch, Action<RowBatch> add)
    {
        add(batch);
        return batch;
    }

    private static BotStateRow State(string key, int version = 1, string body = "{}") =>
        new() { Key = KeyHash.Of("rows", key), Body = body, Version = version, UpdatedAt = DateTimeOffset.UnixEpoch };
}

using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new(new MemoryStorage());
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task State_is_read_once_and_written_only_when_changed()
    {
        using var turn = _adapter.Turn();
        var state = new ConversationState(_storage);
        var progress = state.CreateProperty<Progress>("progress");

        await state.SaveChangesAsync(turn);
        Assert.Equal((0, 0), (_storage.Reads, _storage.Writes));

        (await progress.GetAsync(turn, () => new Progress())).Step = 1;
        await state.SaveChangesAsync(turn);
        await progress.GetAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal((1, 1), (_storage.Reads, _storage.Writes));

        (await progress.GetAsync(turn)).Step = 2;
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn, force: true);
        Assert.Equal((1, 3), (_storage.Reads, _storage.Writes));
    }

    [Fact]
    public async Task The_next_turn_finds_what_the_last_one_stored()
    {
        var state = new UserState(_storage);
        var progress = state.CreateProperty<Progress>("progress");
        using (var turn = _adapter.Turn())
        {
            await progress.SetAsync(turn, new Progress { Step = 7 });
            await state.SaveChangesAsync(turn);
        }

        using var later = _adapter.Turn();
        Assert.Equal(7, (await progress.GetAsync(later)).Step);
        await progress.DeleteAsync(later);
        Assert.Null(await progress.GetAsync(later));
    }

    [Fact]
    public async Task A_missing_value_is_the_default_unless_there_is_a_factory()
    {
        using var turn = _adapter.Turn();
        var state = new ConversationState(_storage);

        Assert.Equal(0, await state.CreateProperty<int>("count").GetAsync(turn));
        Assert.Equal(5, await state.CreateProperty<int>("count").GetAsync(turn, () => 5));
        Assert.Equal(5, await state.CreateProperty<int>("count").GetAsync(turn, () => 6));
        Assert.Null(await state.CreateProperty<string>("name").GetAsync(turn));
    }

    [Fact]
    public async Task Cleared_state_is_written_empty_and_deleted_state_is_gone()
    {
        var state = new ConversationState(_storage);
        var progress = state.CreateProperty<Progress>("progress");
        using var turn = _adapter.Turn();
        await progress.SetAsync(turn, new Progress());
        await state.SaveChangesAsync(turn);

        await state.ClearStateAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Equal(2, _storage.Writes);
        Assert.Empty(state.GetCachedState(turn).State);

        await state.DeleteAsync(turn);
        Assert.Null(state.GetCachedState(turn));
        Assert.Empty(await _storage.ReadAsync(["test/conversations/talk"]));
    }

    [Fact]
    public async Task Storage_without_type_names_gives_back_the_types_asked_for()
    {
        var state = new ConversationState(new MemoryStorage(new JsonSerializer()));
        using (var turn = _adapter.Turn())
        {
            await state.CreateProperty<Progress>("progress").SetAsync(turn, new Progress { Step = 3 });
            await state.CreateProperty<int>("count").SetAsync(turn, 4);
            await state.CreateProperty<string[]>("names").SetAsync(turn, ["a", "b"]);
            await state.SaveChangesAsync(turn);
        }

        using var later = _adapter.Turn();
        Assert.Equal(3, (await state.CreateProperty<Progress>("progress").GetAsync(later)).Step);
        Assert.Equal(4, await state.CreateProperty<int>("count").GetAsync(later));
        Assert.Equal(["a", "b"], await state.CreateProperty<string[]>("names").GetAsync(later));
    }

    [Fact]
    public async Task The_middleware_saves_at_the_end_of_a_turn_that_went_well()
    {
        var state = new PrivateConversationState(_storage);
        _adapter.Use(new AutoSaveStateMiddleware(state));
        using var turn = _adapter.Turn();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(turn, async (context, cancellationToken) =>
        {
            await state.CreateProperty<int>("count").SetAsync(context, 1, cancellationToken);
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, _storage.Writes);

        await _adapter.RunAsync(turn, (context, cancellationToken) => state.CreateProperty<int>("count").SetAsync(context, 1, cancellationToken));
        Assert.NotEmpty(await _storage.ReadAsync(["test/conversations/talk/users/ann"]));
    }

    [Fact]
    public async Task An_activity_without_sender_or_conversation_has_no_state()
    {
        var activity = RecordingAdapter.Message("hello");
        activity.From = null;
        activity.Conversation = null;
        using var turn = _adapter.Turn(activity);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
        Assert.Throws<ArgumentNullException>(() => new UserState(_storage).CreateProperty<string>(" "));
        Assert.Throws<ArgumentNullException>(() => new UserState(null));
    }

    public sealed class Progress
    {
        public int Step { get; set; }
    }
}

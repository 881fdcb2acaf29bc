using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns.Instances;

namespace ExitBot.Tests.Persistence;

/// <summary>Rows of the last commits: never older than the database, whatever happens at the same time.</summary>
public sealed class RecentRowsTests
{
    private readonly RecentRows<int, string> _rows = new(new SoleHolds());

    [Fact]
    public void What_a_commit_left_is_there()
    {
        _rows.Change(1)("first");

        Assert.True(_rows.TryGet(1, out var row));
        Assert.Equal("first", row);
    }

    [Fact]
    public void A_commit_that_has_not_happened_leaves_nothing()
    {
        _rows.Change(1)("first");

        _ = _rows.Change(1);

        Assert.False(_rows.TryGet(1, out _));
    }

    [Fact]
    public void A_commit_that_is_told_late_does_not_bring_back_what_the_next_one_deleted()
    {
        var late = _rows.Change(1);
        _ = _rows.Change(1);

        late("deleted since");

        Assert.False(_rows.TryGet(1, out _));
    }

    [Fact]
    public void What_was_changed_past_the_stores_is_read_again()
    {
        _rows.Change(1)("first");
        var late = _rows.Change(2);

        _rows.Clear();
        late("before");

        Assert.False(_rows.TryGet(1, out _));
        Assert.False(_rows.TryGet(2, out _));
    }

    [Fact]
    public void Old_ones_make_room_and_new_ones_stay()
    {
        for (var key = 0; key < 10_000; key++)
        {
            _rows.Change(key)("row");
        }

        Assert.InRange(Enumerable.Range(0, 10_000).Count(key => _rows.TryGet(key, out _)), 2_048, 4_096);
        Assert.True(_rows.TryGet(9_999, out _));
    }
}

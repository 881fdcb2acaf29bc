using ExitBot.Bot.Persistence.Server;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Persistence;

/// <summary>Numbers come out of order, because commits overtake each other, and some never come.</summary>
public sealed class FeedPositionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SteppedClock _clock = new();
    private readonly FeedPosition _position;

    public FeedPositionTests() => _position = new FeedPosition(_clock, Patience);

    [Fact]
    public void Each_number_is_taken_once()
    {
        Assert.Equal([1, 2, 3], Take(1, 2, 2, 3, 1));
        Assert.Equal(3, _position.Highest);
        Assert.Empty(_position.Missing);
    }

    [Fact]
    public void A_number_that_was_passed_over_is_asked_for_and_taken_when_it_comes()
    {
        Assert.Equal([1, 4], Take(1, 4));
        Assert.Equal([2, 3], _position.Missing);

        Assert.Equal([3, 5], Take(3, 3, 5));
        Assert.Equal([2], _position.Missing);
        Assert.Equal(5, _position.Highest);
    }

    [Fact]
    public void A_number_that_nobody_will_write_any_more_is_given_up()
    {
        Take(1, 3);
        _clock.Advance(Patience);
        Take(6);
        _position.ForgetOld();
        Assert.Equal([2, 4, 5], _position.Missing);

        _clock.Advance(TimeSpan.FromTicks(1));
        _position.ForgetOld();

        Assert.Equal([4, 5], _position.Missing);
        Assert.Empty(Take(2));
    }

    [Fact]
    public void What_was_deleted_before_the_first_reading_is_not_asked_for()
    {
        Take(5_000);

        Assert.Equal(FeedPosition.MostBeforeFirst, _position.Missing.Count);
        Assert.Equal([4_999], Take(4_999, 3_000));
    }

    [Fact]
    public void However_many_fail_so_many_are_asked_for_at_most()
    {
        Take(1);
        Take(1_000_000);
        Take(2_000_000);

        Assert.Equal(FeedPosition.MostMissing, _position.Missing.Count);
        Assert.Equal(1_999_999, _position.Missing.Max());
    }

    private IEnumerable<long> Take(params long[] numbers) => [.. numbers.Where(_position.TryTake)];
}

using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Tests.Turns.Sending;

public sealed class SendWindowsTests
{
    private static readonly SendWindow[] Teams = [new(7, 1_000), new(8, 2_000), new(60, 30_000), new(1_800, 3_600_000)];

    [Fact]
    public void No_stretch_of_time_has_more_sends_than_its_window_allows()
    {
        var windows = new SendWindows(Teams);

        var times = Enumerable.Range(0, 4_000).Select(_ => windows.Book(now: 0)).ToList();

        Assert.All(Teams, window => Assert.All(
            times.Skip(window.Sends).Zip(times), pair => Assert.True(pair.First - pair.Second >= window.Ticks, $"{window} at {pair}")));
    }

    [Fact]
    public void Nothing_waits_longer_than_the_windows_ask_for()
    {
        var windows = new SendWindows(Teams);

        var times = Enumerable.Range(0, 62).Select(_ => windows.Book(now: 0)).ToList();

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000], times.Take(9));
        Assert.Equal(30_000, times[60]);
    }

    [Fact]
    public void What_is_sent_seldom_never_waits_and_is_not_remembered_for_ever()
    {
        var windows = new SendWindows(Teams);

        for (long now = 0; now < 10_000_000; now += 10_000)
        {
            Assert.Equal(now, windows.Book(now));
        }

        Assert.False(windows.IsOver(10_000_000));
        Assert.True(windows.IsOver(13_600_000));
    }
}

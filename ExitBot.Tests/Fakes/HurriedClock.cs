namespace ExitBot.Tests.Fakes;

/// <summary>The real clock, for tests that would have to wait for it: what should happen after a while happens after a tenth of it.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private const int Hurry = 10;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Hurry;
}

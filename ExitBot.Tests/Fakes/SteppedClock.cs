namespace ExitBot.Tests.Fakes;

/// <summary>A clock that stands still until it is moved, timers included: they fire while it moves, at their own time.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers that would fire within so long.</summary>
    public int TimersWithin(TimeSpan time)
    {
        lock (_lock)
        {
            return _timers.Count(timer => timer.Due <= _now + time);
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        while (TakeDue(end) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Timers that are over by then fire late, as on a machine that stood still.</summary>
    public void Jump(TimeSpan time)
    {
        lock (_lock)
        {
            _now += time;
        }

        Advance(TimeSpan.Zero);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next timer before the end, or to the end.</summary>
    private Timer? TakeDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            _now = next?.Due > _now ? next.Due : next is null ? end : _now;
            next?.Renew();
            return next;
        }
    }

    private sealed class Timer(SteppedClock clock, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void Fire() => callback();

        public void Renew()
        {
            Due = _period > TimeSpan.Zero ? Due + _period : DateTimeOffset.MaxValue;
            if (Due == DateTimeOffset.MaxValue)
            {
                clock._timers.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }

                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}

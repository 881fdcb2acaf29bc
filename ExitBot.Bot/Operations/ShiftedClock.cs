namespace ExitBot.Bot.Operations;

/// <summary>The clock of the machine, moved. Timers and durations are real.</summary>
internal sealed class ShiftedClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}

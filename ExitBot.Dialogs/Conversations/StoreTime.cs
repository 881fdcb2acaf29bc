namespace ExitBot.Dialogs.Conversations;

/// <summary>The time as every database keeps it.</summary>
internal static class StoreTime
{
    // Some databases keep microseconds; a time that was cut on the way would no longer equal itself.
    public static DateTimeOffset GetUtcNowForStore(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

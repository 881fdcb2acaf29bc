namespace ExitBot.Bot.Turns.Sending;

/// <summary>How much may be sent to one tenant: so many a second, and nothing while the channel has asked for a pause.</summary>
internal sealed class TenantAllowance(SendWindow window)
{
    private readonly Lock _lock = new();
    private SendWindows _windows = new([window]);
    private long _heldUntil = long.MinValue;

    /// <returns>When the next send may go out. Ask <see cref="IsHeld"/> again then.</returns>
    public long Book(long now)
    {
        lock (_lock)
        {
            return _windows.Book(Math.Max(now, _heldUntil));
        }
    }

    public bool IsHeld(long now)
    {
        lock (_lock)
        {
            return now < _heldUntil;
        }
    }

    /// <summary>Nothing goes out before then; what was booked before is booked anew.</summary>
    public void HoldUntil(long then)
    {
        lock (_lock)
        {
            if (then > _heldUntil)
            {
                _heldUntil = then;
                _windows = new SendWindows([window]);
            }
        }
    }
}

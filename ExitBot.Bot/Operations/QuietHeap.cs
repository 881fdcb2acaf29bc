namespace ExitBot.Bot.Operations;

/// <summary>
/// Says when memory should be given back: nobody uses the service, and enough has been allocated for a collection to be worth its pause. Without work
/// nothing else collects, and what a start or a busy hour needed would stay with the process.
/// </summary>
internal sealed class QuietHeap
{
    private const long Megabyte = 1 << 20;

    /// <summary>From one look to the next: twice what jobs, probes and scrapes allocate, and some forty turns.</summary>
    private const long Quiet = 8 * Megabyte;

    private const long Worth = 32 * Megabyte;

    private long _lastLook;
    private long _lastCollection;

    /// <param name="allocated">Bytes since the start of the process.</param>
    public bool ShouldCollect(long allocated)
    {
        var isQuiet = allocated - _lastLook < Quiet;
        _lastLook = allocated;
        if (!isQuiet || allocated - _lastCollection < Worth)
        {
            return false;
        }

        _lastCollection = allocated;
        return true;
    }
}

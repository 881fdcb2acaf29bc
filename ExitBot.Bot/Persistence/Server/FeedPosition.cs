namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// How far the changes of one other instance were read. Commits overtake each other, so numbers come out of order: the position
/// stops at the first gap and is read from there again, until the gap is filled or is too old to be a commit under way.
/// </summary>
/// <param name="patience">Longer than any commit can take.</param>
internal sealed class FeedPosition(TimeProvider clock, TimeSpan patience)
{
    private readonly SortedSet<long> _beyondGap = [];
    private bool _isStarted;
    private long _gapSince;

    /// <summary>Everything up to here was read.</summary>
    public long Sequence { get; private set; }

    /// <param name="sequence">Each reading gives them in order.</param>
    /// <returns>False when it was read before.</returns>
    public bool TryTake(long sequence)
    {
        if (!_isStarted)
        {
            // What came before was deleted; nobody here was there to hear of it.
            _isStarted = true;
            Sequence = sequence;
            return true;
        }

        if (sequence <= Sequence || !_beyondGap.Add(sequence))
        {
            return false;
        }

        if (_beyondGap.Count == 1)
        {
            _gapSince = clock.GetTimestamp();
        }

        Advance();
        return true;
    }

    /// <summary>Gives up a gap that nobody will fill any more.</summary>
    public void SkipOldGap()
    {
        if (_beyondGap.Count > 0 && clock.GetElapsedTime(_gapSince) > patience)
        {
            Sequence = _beyondGap.Min - 1;
            Advance();
        }
    }

    private void Advance()
    {
        while (_beyondGap.Remove(Sequence + 1))
        {
            Sequence++;
            _gapSince = clock.GetTimestamp();
        }
    }
}

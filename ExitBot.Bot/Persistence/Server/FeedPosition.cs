namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// How far the changes of one other instance were read. Commits overtake each other, so numbers come out of order; numbers that
/// were passed over are asked for until they come, or are too old to be of a commit under way. What comes late holds up nothing:
/// whoever is told of a change looks into the conversation, whose own rows have no gaps.
/// </summary>
/// <param name="patience">Longer than any commit can take.</param>
internal sealed class FeedPosition(TimeProvider clock, TimeSpan patience)
{
    /// <summary>Numbers asked for at once. At most as many commits are under way as the pool has connections; the others failed.</summary>
    public const int MostMissing = 1_000;

    /// <summary>When the feed begins: how far back a commit is believed to be under way.</summary>
    public const int MostBeforeFirst = 100;

    private readonly SortedDictionary<long, long> _missing = [];

    /// <summary>What is beyond was not read yet.</summary>
    public long Highest { get; private set; }

    /// <summary>What was passed over before that.</summary>
    public IReadOnlyCollection<long> Missing => _missing.Keys;

    /// <returns>False when it was read before.</returns>
    public bool TryTake(long sequence)
    {
        if (sequence <= Highest)
        {
            return _missing.Remove(sequence);
        }

        // What came long before the first was deleted; nobody here was there to hear of it.
        var now = clock.GetTimestamp();
        var most = Highest == 0 ? MostBeforeFirst : MostMissing;
        for (var passed = Math.Max(Highest + 1, sequence - most); passed < sequence; passed++)
        {
            _missing.Add(passed, now);
        }

        while (_missing.Count > MostMissing)
        {
            _missing.Remove(_missing.First().Key);
        }

        Highest = sequence;
        return true;
    }

    /// <summary>Gives up what nobody will write any more.</summary>
    public void ForgetOld()
    {
        while (_missing.Count > 0 && _missing.First() is var (sequence, since) && clock.GetElapsedTime(since) > patience)
        {
            _missing.Remove(sequence);
        }
    }
}

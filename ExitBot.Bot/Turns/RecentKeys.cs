namespace ExitBot.Bot.Turns;

/// <summary>
/// The keys seen last, at least <paramref name="capacity"/> of them. Only a hint that saves work: what is a repeat and what is not is decided by the inbox.
/// </summary>
internal sealed class RecentKeys(int capacity)
{
    private readonly Lock _lock = new();
    private HashSet<KeyHash> _newer = [];
    private HashSet<KeyHash> _older = [];

    /// <returns>False when the key was among them.</returns>
    public bool TryAdd(KeyHash key)
    {
        lock (_lock)
        {
            if (_older.Contains(key) || !_newer.Add(key))
            {
                return false;
            }

            if (_newer.Count >= capacity)
            {
                (_newer, _older) = (_older, _newer);
                _newer.Clear();
            }

            return true;
        }
    }
}

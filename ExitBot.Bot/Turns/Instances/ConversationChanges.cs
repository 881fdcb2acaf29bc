namespace ExitBot.Bot.Turns.Instances;

/// <summary>
/// Tells who waits in this process for something in a conversation that another instance has written to it. What it was they
/// read from the database; being told once too often is no harm.
/// </summary>
public sealed class ConversationChanges
{
    private readonly Dictionary<KeyHash, List<Action>> _watchers = [];

    /// <summary>Raised for every such conversation, watched or not.</summary>
    public event Action<KeyHash>? Changed;

    /// <summary>Raised when the bot is at work in a conversation at another instance.</summary>
    public event Action<KeyHash>? Typing;

    /// <param name="changed">Called on a thread of the feed: it must return at once and throw nothing.</param>
    /// <returns>Dispose it to hear no more.</returns>
    public IDisposable Watch(KeyHash conversation, Action changed)
    {
        lock (_watchers)
        {
            if (!_watchers.TryGetValue(conversation, out var watchers))
            {
                _watchers[conversation] = watchers = [];
            }

            watchers.Add(changed);
        }

        return new Watcher(this, conversation, changed);
    }

    /// <summary>Called by the feed.</summary>
    public void Publish(KeyHash conversation)
    {
        Changed?.Invoke(conversation);
        Action[] watchers;
        lock (_watchers)
        {
            watchers = _watchers.TryGetValue(conversation, out var found) ? [.. found] : [];
        }

        Array.ForEach(watchers, changed => changed());
    }

    /// <summary>Called by the feed.</summary>
    public void PublishTyping(KeyHash conversation) => Typing?.Invoke(conversation);

    private void Forget(KeyHash conversation, Action changed)
    {
        lock (_watchers)
        {
            if (_watchers.TryGetValue(conversation, out var watchers) && watchers.Remove(changed) && watchers.Count == 0)
            {
                _watchers.Remove(conversation);
            }
        }
    }

    private sealed class Watcher(ConversationChanges changes, KeyHash conversation, Action changed) : IDisposable
    {
        public void Dispose() => changes.Forget(conversation, changed);
    }
}

using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Dialogs.Conversations;

/// <summary>So many values, in memory. When it is full, the one that nobody has asked for longest goes. For any number of threads.</summary>
public sealed class RecentlyUsed<TValue>(int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, TValue Value)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, TValue Value)> _latestFirst = [];

    public bool TryFind(string key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Put(string key, TValue value)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var old))
            {
                _latestFirst.Remove(old);
            }

            _byKey[key] = _latestFirst.AddFirst((key, value));
            while (_byKey.Count > most)
            {
                _byKey.Remove(_latestFirst.Last!.Value.Key);
                _latestFirst.RemoveLast();
            }
        }
    }

    public void Remove(string key)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var node))
            {
                _latestFirst.Remove(node);
            }
        }
    }
}

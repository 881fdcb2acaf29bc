using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>So many answers for so long, in memory. When it is full, the one that nobody has asked for longest goes.</summary>
internal sealed class AnswerCache(IOptions<LanguageModelOptions> options, TimeProvider clock)
{
    private readonly int _most = options.Value.CacheEntries;
    private readonly TimeSpan _keptFor = TimeSpan.FromMinutes(options.Value.CacheMinutes);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _latestFirst = [];

    public string? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _latestFirst.Remove(node);
            if (node.Value.Until <= clock.GetUtcNow())
            {
                _byKey.Remove(key);
                return null;
            }

            _latestFirst.AddFirst(node);
            return node.Value.Answer;
        }
    }

    public void Put(string key, string answer)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var old))
            {
                _latestFirst.Remove(old);
            }

            _byKey[key] = _latestFirst.AddFirst(new Entry(key, answer, clock.GetUtcNow() + _keptFor));
            while (_byKey.Count > _most)
            {
                _byKey.Remove(_latestFirst.Last!.Value.Key);
                _latestFirst.RemoveLast();
            }
        }
    }

    private sealed record Entry(string Key, string Answer, DateTimeOffset Until);
}

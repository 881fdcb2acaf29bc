using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ExitBot.Bot.Turns.Instances;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>
/// What the last commits left of some rows, so that the next turn of the same conversation need not read them again. Only where no other
/// process writes to the database; with several it never has anything. Only commits fill it, so it is never older than the database, and a commit
/// finds out by the version anyway.
/// </summary>
internal sealed class RecentRows<TKey, TValue>(IConversationHolds holds)
    where TKey : notnull
    where TValue : class
{
    /// <summary>Changes whose rows are kept at least; at most twice as many.</summary>
    private const int Capacity = 2_048;

    private Generations _generations = new(new());

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        var generations = _generations;
        value = (generations.Newer.TryGetValue(key, out var known) || generations.Older.TryGetValue(key, out known) ? known : null) as TValue;
        return value is not null;
    }

    /// <summary>Forgets the row because a commit is about to change it.</summary>
    /// <returns>To be called after that commit with what it left. Nothing is kept when another change of the row has begun since.</returns>
    public Action<TValue> Change(TKey key)
    {
        if (!holds.IsSole)
        {
            return static _ => { };
        }

        var generations = _generations;
        if (generations.IsFullWithOneMore())
        {
            Interlocked.CompareExchange(ref _generations, new Generations(generations.Newer), generations);
            generations = _generations;
        }

        var (mark, rows) = (new object(), generations.Newer);
        rows[key] = mark;
        generations.Older.TryRemove(key, out _);
        return value => rows.TryUpdate(key, value, mark);
    }

    /// <summary>Forgets everything: rows were changed past the stores.</summary>
    public void Clear() => _generations = new Generations(new());

    private sealed class Generations(ConcurrentDictionary<TKey, object> older)
    {
        private int _changes;

        /// <summary>Rows, or the mark of a commit that is under way.</summary>
        public ConcurrentDictionary<TKey, object> Newer { get; } = new();

        public ConcurrentDictionary<TKey, object> Older => older;

        public bool IsFullWithOneMore() => Interlocked.Increment(ref _changes) > Capacity;
    }
}

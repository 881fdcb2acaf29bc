using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Tests.Fakes;

/// <summary>An outbox without a database. It can be away, and it knows how often it was read.</summary>
internal sealed class InMemoryOutbox : IOutboxStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, OutboxEntry> _waiting = [];
    private readonly Dictionary<Guid, SendOutcome> _ends = [];

    public bool IsAway { get; set; }

    /// <summary>Refuses every mark, as a fault that nobody foresaw would.</summary>
    public bool LosesMarks { get; set; }

    public int Reads { get; private set; }

    /// <summary>The oldest that waits, as it would be read.</summary>
    public OutboxEntry? Next
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Values.FirstOrDefault();
            }
        }
    }

    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    public OutboxEntry Commit(OutboxEntry entry)
    {
        lock (_lock)
        {
            _waiting.Add(entry.Sequence, entry);
            return entry;
        }
    }

    public SendOutcome? EndOf(OutboxEntry entry)
    {
        lock (_lock)
        {
            return _ends.GetValueOrDefault(entry.Id);
        }
    }

    public ValueTask<OutboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfAway();
            Reads++;
            return new(_waiting.Values.FirstOrDefault(entry => entry.Conversation == conversation));
        }
    }

    public Task MarkAsync(IReadOnlyList<OutboxMark> marks, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ThrowIfAway();
            if (LosesMarks)
            {
                throw new InvalidOperationException("lost");
            }

            foreach (var (entry, outcome, nextTryAt) in marks)
            {
                if (outcome is SendOutcome.Retry)
                {
                    _waiting[entry.Sequence] = entry with { Attempts = entry.Attempts + 1, NextTryAt = nextTryAt };
                }
                else
                {
                    _waiting.Remove(entry.Sequence);
                    _ends[entry.Id] = outcome;
                }
            }

            return Task.CompletedTask;
        }
    }

    public ValueTask<string?> ChannelIdOfAsync(string target, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new(Guid.TryParseExact(target, "N", out var id) ? (_ends.GetValueOrDefault(id) as SendOutcome.Sent)?.ChannelActivityId : target);
        }
    }

    public Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<KeyHash>>([.. _waiting.Values.Select(entry => entry.Conversation).Distinct()]);
        }
    }

    private void ThrowIfAway()
    {
        if (IsAway)
        {
            throw new StoreUnavailableException("away", new IOException("away"));
        }
    }
}

namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// The replies of one conversation on their way out, one after the other in order of their places. Bodies are taken over in
/// memory from the commit; when too many wait, and after a restart, they come from the database.
/// </summary>
internal sealed class SendLane(KeyHash conversation, OutboxSender sender) : IThreadPoolWorkItem
{
    /// <summary>Bodies in memory at most.</summary>
    private const int Capacity = 32;

    private readonly Lock _lock = new();
    private readonly List<OutboxEntry> _memory = [];
    private long _idleSince;
    private bool _running;
    private bool _retired;

    /// <summary>Replies wait in the database that are not in memory. Until they are sent nothing more is taken into memory.</summary>
    private bool _behind;

    private bool _reading;

    /// <summary>Something came in since the hold was asked for.</summary>
    private bool _hasNews;

    /// <summary>The last place read from the database. What is handed over with this place or a lower one was read before.</summary>
    private long _readUpTo;

    public KeyHash Conversation => conversation;

    /// <summary>The channel's ids of what was sent last: most updates mean one of those.</summary>
    public RecentIds Recent { get; } = new();

    /// <summary>What went out of this lane lately, where there is a limit to that.</summary>
    public SendWindows? Windows { get; set; }

    /// <returns>False when the lane is no longer in use; take a new one.</returns>
    public bool TryAdd(IReadOnlyList<OutboxEntry> entries)
    {
        lock (_lock)
        {
            _hasNews = true;
            foreach (var entry in entries)
            {
                Take(entry);
            }

            return TryStart();
        }
    }

    /// <summary>There are replies in the database that this lane was not given.</summary>
    /// <returns>False when the lane is no longer in use; take a new one.</returns>
    public bool TryReadOn()
    {
        lock (_lock)
        {
            (_behind, _hasNews) = (true, true);
            return TryStart();
        }
    }

    /// <summary>What is in memory somebody else may have sent, and older replies than those may wait in the database.</summary>
    /// <returns>False when the lane is no longer in use; take a new one.</returns>
    public bool TryStartAnew()
    {
        lock (_lock)
        {
            _memory.Clear();
            return TryReadOn();
        }
    }

    /// <returns>True when nothing has happened here since then: the lane is out of use for good.</returns>
    public bool TryRetire(long idleSince, long now)
    {
        lock (_lock)
        {
            return _retired = !_running && !_behind && _idleSince <= idleSince && Windows?.IsOver(now) != false;
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = sender.RunAsync(this);

    /// <returns>Null when nothing waits; the next <see cref="TryAdd"/> starts the lane again.</returns>
    public async ValueTask<OutboxEntry?> NextAsync(OutboxBacklog backlog, CancellationToken stopping)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_memory is [var first, ..])
                {
                    _memory.RemoveAt(0);
                    return first;
                }

                if (!_behind)
                {
                    Rest();
                    return null;
                }

                _behind = false;
                _reading = true;
            }

            var entry = await backlog.NextAsync(conversation, stopping);
            lock (_lock)
            {
                _reading = false;
                if (entry is not null)
                {
                    _behind = true;
                    _readUpTo = Math.Max(_readUpTo, entry.Sequence);
                    return entry;
                }
            }
        }
    }

    /// <summary>The hold is about to be asked for.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _hasNews = false;
        }
    }

    /// <summary>Lets go of what waits because another instance has the conversation.</summary>
    /// <returns>False when something came in meanwhile: this instance may have the conversation again, so ask again.</returns>
    public bool TryForget()
    {
        lock (_lock)
        {
            if (!_hasNews)
            {
                Forget();
                return true;
            }

            FallBack();
            return false;
        }
    }

    /// <summary>Lets go of what waits. It stays in the database and is read again when the lane is told to.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _memory.Clear();
            _behind = true;
            Rest();
        }
    }

    /// <summary>Goes on from the database: what was under way may or may not have ended.</summary>
    public void FallBack()
    {
        lock (_lock)
        {
            _memory.Clear();
            _behind = true;
            _reading = false;
        }
    }

    private void Take(OutboxEntry entry)
    {
        if (entry.Sequence <= _readUpTo)
        {
            return;
        }

        if (_behind || _reading || _memory.Count == Capacity)
        {
            _behind = true;
            return;
        }

        // Commits of one conversation that run side by side may arrive here the other way round.
        var place = _memory.Count;
        while (place > 0 && _memory[place - 1].Sequence > entry.Sequence)
        {
            place--;
        }

        _memory.Insert(place, entry);
    }

    private bool TryStart()
    {
        if (!_running && !_retired)
        {
            _running = sender.TryBegin(this);
        }

        return !_retired;
    }

    private void Rest()
    {
        _running = false;
        _idleSince = sender.End();
    }
}

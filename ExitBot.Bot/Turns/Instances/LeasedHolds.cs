using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns.Instances;

/// <summary>
/// Holds by leases in the shared database. A lease is renewed while it is used, kept for a moment after (the next message of a
/// conversation mostly comes to the same instance), and given up together with others.
/// </summary>
internal sealed partial class LeasedHolds(ILeaseStore store, IOptions<TurnOptions> options, TimeProvider clock, ILogger<LeasedHolds> logger)
    : BackgroundService, IConversationHolds
{
    private const int Stripes = 64;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    private readonly Guid _instance = Guid.CreateVersion7();
    private readonly Dictionary<KeyHash, LeasedConversation> _held = [];

    /// <summary>Taking is one at a time for a conversation: two parts of one instance must not take it from each other.</summary>
    private readonly SemaphoreSlim[] _taking = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Raised before anybody here works on a conversation that another instance had last.</summary>
    public event Action<KeyHash>? TakenOver;

    public bool IsSole => false;

    private TimeSpan Duration => options.Value.LeaseDuration;

    public bool IsHeld(KeyHash conversation)
    {
        lock (_held)
        {
            return _held.TryGetValue(conversation, out var held) && !held.IsLost;
        }
    }

    public async ValueTask<IConversationHold?> TryTakeAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        if (TryUse(conversation) is { } ours)
        {
            return ours;
        }

        var taking = _taking[(int)(conversation.A % Stripes)];
        await taking.WaitAsync(cancellationToken);
        try
        {
            return TryUse(conversation) ?? await TakeAsync(conversation, cancellationToken);
        }
        finally
        {
            taking.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // Turns and senders have stopped before. What is still in use is held by work that was cut off, and fenced.
            await ReleaseAsync(_ => true, cancellationToken);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
        {
            // No database, or no more time: they end by themselves, and others wait for that.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReleaseAsync(held => held.IsIdleFor(Round) || held is { IsLost: true, IsUsed: false }, stoppingToken);
                await RenewAsync(stoppingToken);
            }
            catch (StoreUnavailableException unavailable)
            {
                LogNotRenewed(unavailable.Message);
            }
        }
    }

    private LeasedHold? TryUse(KeyHash conversation)
    {
        lock (_held)
        {
            return _held.TryGetValue(conversation, out var held) && held.TryUse(clock.GetTimestamp()) ? new LeasedHold(held, store, this) : null;
        }
    }

    private async Task<LeasedHold?> TakeAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        // Counted from before the call: whoever counts from its arrival in the database waits longer.
        var asked = clock.GetTimestamp();
        if (await store.TryTakeAsync(conversation, _instance, Duration, cancellationToken) is not { } taken)
        {
            return null;
        }

        if (taken.IsFromAnother)
        {
            TakenOver?.Invoke(conversation);
        }

        lock (_held)
        {
            var held = _held[conversation] = new LeasedConversation(taken.Lease, clock, asked, Duration);
            held.TryUse(asked);
            return new LeasedHold(held, store, this);
        }
    }

    internal void Return(LeasedConversation held)
    {
        lock (_held)
        {
            held.Return(clock.GetTimestamp());
        }
    }

    private async Task ReleaseAsync(Func<LeasedConversation, bool> isOver, CancellationToken cancellationToken)
    {
        List<Guid> over = [];
        lock (_held)
        {
            foreach (var (conversation, held) in _held)
            {
                if (isOver(held))
                {
                    over.Add(held.Lease.Token);
                    _held.Remove(conversation);
                }
            }
        }

        if (over.Count > 0)
        {
            await store.ReleaseAsync(over, cancellationToken);
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        List<LeasedConversation> due;
        lock (_held)
        {
            due = [.. _held.Values.Where(held => held.IsDue)];
        }

        if (due.Count == 0)
        {
            return;
        }

        var asked = clock.GetTimestamp();
        var renewed = await store.RenewAsync([.. due.Select(held => held.Lease.Token)], Duration, cancellationToken);
        lock (_held)
        {
            foreach (var held in due)
            {
                held.Renewed(asked, isOurs: renewed.Contains(held.Lease.Token));
            }
        }
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Warning, Message = "Leases could not be renewed ({Reason}); trying again")]
    private partial void LogNotRenewed(string reason);
}

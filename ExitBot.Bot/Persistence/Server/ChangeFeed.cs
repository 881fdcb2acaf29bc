using ExitBot.Bot.Turns.Instances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Reads what other instances wrote to conversations and passes it on to <see cref="ConversationChanges"/>.</summary>
internal sealed partial class ChangeFeed(
    IDbContextFactory<ExitBotContext> contexts,
    IServerDatabase database,
    ServerInstance instance,
    ConversationChanges changes,
    IOptions<DatabaseOptions> options,
    TimeProvider clock,
    ILogger<ChangeFeed> logger) : BackgroundService
{
    /// <summary>Rows of one reading at most; what is beyond comes with the next.</summary>
    private const int Page = 1_000;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan RollCall = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly Func<ExitBotContext, Guid, long, IAsyncEnumerable<ConversationChangeRow>> After = EF.CompileAsyncQuery(
        (ExitBotContext context, Guid id, long sequence) => context.Set<ConversationChangeRow>()
            .AsNoTracking()
            .Where(row => row.Instance == id && row.Sequence > sequence)
            .OrderBy(row => row.Sequence)
            .Take(Page));

    private readonly Dictionary<Guid, FeedPosition> _positions = [];
    private long _calledAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = ShortestPause; ; await Task.Delay(pause, clock, stoppingToken))
        {
            try
            {
                if (_calledAt == 0 || clock.GetElapsedTime(_calledAt) >= RollCall)
                {
                    await CallRollAsync(stoppingToken);
                }

                pause = await ReadAsync(stoppingToken) ? ShortestPause : Min(pause * 1.5, LongestPause);
            }
            catch (Exception error) when (database.FailureOf(error) is { } failure)
            {
                LogNotRead(failure.Reason);
                pause = RollCall;
            }
        }
    }

    /// <summary>Says that this instance is there, learns who else is, and deletes what nobody reads any more.</summary>
    private async Task CallRollAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var limit = now - Kept;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var instances = context.Set<InstanceRow>();
        if (await instances.Where(row => row.Id == instance.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancellationToken) == 0)
        {
            instances.Add(new InstanceRow { Id = instance.Id, SeenAt = now });
            await context.SaveChangesAsync(cancellationToken);
        }

        await instances.Where(row => row.SeenAt < limit).ExecuteDeleteAsync(cancellationToken);
        await context.Set<ConversationChangeRow>().Where(row => row.At < limit).ExecuteDeleteAsync(cancellationToken);
        var others = await instances.Where(row => row.Id != instance.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var gone in _positions.Keys.Except(others).ToList())
        {
            _positions.Remove(gone);
        }

        foreach (var id in others)
        {
            _positions.TryAdd(id, new FeedPosition(clock, patience: TimeSpan.FromSeconds(options.Value.CommandTimeoutSeconds) * 3));
        }

        _calledAt = clock.GetTimestamp();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var found = false;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var (id, position) in _positions)
        {
            position.ForgetOld();
            List<ConversationChangeRow> rows = [.. await LateAsync(context, id, position.Missing, cancellationToken)];
            await foreach (var row in After(context, id, position.Highest).WithCancellation(cancellationToken))
            {
                rows.Add(row);
            }

            foreach (var row in rows.Where(row => position.TryTake(row.Sequence)))
            {
                found = true;
                if (row.IsTyping)
                {
                    changes.PublishTyping(row.Conversation);
                }
                else
                {
                    changes.Publish(row.Conversation);
                }
            }
        }

        return found;
    }

    private static async Task<List<ConversationChangeRow>> LateAsync(
        ExitBotContext context, Guid id, IReadOnlyCollection<long> missing, CancellationToken cancellationToken) => missing.Count == 0
        ? []
        : await context.Set<ConversationChangeRow>().AsNoTracking().Where(row => row.Instance == id && missing.Contains(row.Sequence)).ToListAsync(cancellationToken);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    [LoggerMessage(EventId = 8014, Level = LogLevel.Information, Message = "What other instances wrote could not be read now ({Reason}); trying again")]
    private partial void LogNotRead(string reason);
}

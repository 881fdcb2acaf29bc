using ExitBot.Bot.Persistence.ExitInterviews;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>Counts for operators. Waiting rows have an index of their own, so that only they are read.</summary>
internal sealed class BacklogCounts(IDbContextFactory<ExitBotContext> contexts, TimeProvider clock)
{
    public async Task<Backlog> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var inbox = context.Set<InboxRow>().Where(row => row.Status == InboxStatus.Waiting).Select(row => row.AcceptedAt);
        var outbox = context.Set<OutboxRow>().Where(row => row.Status == OutboxStatus.Waiting).Select(row => row.CommittedAt);
        return new Backlog(
            await QueueAsync(inbox, cancellationToken),
            await QueueAsync(outbox, cancellationToken),
            await context.Set<DeadLetterRow>().CountAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<InterviewCount>> InterviewsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.Set<ExitInterviewRow>()
            .GroupBy(row => row.Status)
            .Select(group => new { Status = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. counts.Select(count => new InterviewCount($"{count.Status}".ToLowerInvariant(), count.Count))];
    }

    private async Task<WaitingQueue> QueueAsync(IQueryable<DateTimeOffset> times, CancellationToken cancellationToken)
    {
        var depth = await times.CountAsync(cancellationToken);
        return depth > 0 && await times.MinAsync(time => (DateTimeOffset?)time, cancellationToken) is { } oldest
            ? new WaitingQueue(depth, clock.GetUtcNow() - oldest)
            : WaitingQueue.Empty;
    }
}

internal sealed record Backlog(WaitingQueue Inbox, WaitingQueue Outbox, int DeadLetters)
{
    public static Backlog Nothing { get; } = new(WaitingQueue.Empty, WaitingQueue.Empty, DeadLetters: 0);
}

internal sealed record WaitingQueue(int Depth, TimeSpan OldestAge)
{
    public static WaitingQueue Empty { get; } = new(0, TimeSpan.Zero);
}

internal sealed record InterviewCount(string Status, int Count);

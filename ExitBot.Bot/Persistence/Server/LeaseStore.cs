using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Expiry is told by the clocks of the instances: they should agree within a small part of a lease.</summary>
internal sealed class LeaseStore(
    IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts, IServerDatabase database, TimeProvider clock) : ILeaseStore
{
    private static readonly RowQuery<ConversationLeaseRow> ByConversation = new([nameof(ConversationLeaseRow.Conversation)]);

    /// <summary>What was stored a moment ago is taken up by whoever stored it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public async Task<TakenLease?> TryTakeAsync(KeyHash conversation, Guid owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await reader.FirstAsync(ByConversation, cancellationToken, conversation);
            var now = clock.GetUtcNow();
            if (found is not null && found.Owner != owner && found.Until > now)
            {
                return null;
            }

            var lease = new Lease(conversation, owner, Guid.CreateVersion7(now), (found?.Version ?? 0) + 1);
            if (await TryWriteAsync(lease, now + duration, isNew: found is null, cancellationToken))
            {
                return new TakenLease(lease, IsFromAnother: found is not null && found.Owner != owner);
            }
        }
    }

    public Task<IReadOnlySet<Guid>> RenewAsync(IReadOnlyCollection<Guid> tokens, TimeSpan duration, CancellationToken cancellationToken) =>
        WithContextAsync<IReadOnlySet<Guid>>(
            async context =>
            {
                var until = clock.GetUtcNow() + duration;
                var leases = context.Set<ConversationLeaseRow>().Where(row => tokens.Contains(row.Token));
                await leases.ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, until), cancellationToken);
                return await leases.Select(row => row.Token).ToHashSetAsync(cancellationToken);
            },
            cancellationToken);

    public Task ReleaseAsync(IReadOnlyCollection<Guid> tokens, CancellationToken cancellationToken) =>
        WithContextAsync(
            context => context.Set<ConversationLeaseRow>()
                .Where(row => tokens.Contains(row.Token))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, DateTimeOffset.MinValue), cancellationToken),
            cancellationToken);

    public async Task<bool> IsHeldAsync(Lease lease, CancellationToken cancellationToken) =>
        await reader.FirstAsync(ByConversation, cancellationToken, lease.Conversation) is { } found
        && (found.Token, found.Version) == (lease.Token, lease.Version);

    public Task<IReadOnlyList<KeyHash>> AbandonedAsync(CancellationToken cancellationToken) =>
        WithContextAsync<IReadOnlyList<KeyHash>>(
            async context =>
            {
                var now = clock.GetUtcNow();
                var before = now - Moment;
                var toRun = context.Set<InboxRow>().Where(row => row.Status == InboxStatus.Waiting && row.AcceptedAt < before).Select(row => row.Conversation);
                var toSend = context.Set<OutboxRow>().Where(row => row.Status == OutboxStatus.Waiting && row.CommittedAt < before).Select(row => row.Conversation);
                var held = context.Set<ConversationLeaseRow>().Where(row => row.Until > now).Select(row => row.Conversation);
                return await toRun.Union(toSend).Where(conversation => !held.Contains(conversation)).ToListAsync(cancellationToken);
            },
            cancellationToken);

    private async Task<bool> TryWriteAsync(Lease lease, DateTimeOffset until, bool isNew, CancellationToken cancellationToken)
    {
        var row = RowOf(lease, until);
        var batch = new RowBatch();
        if (isNew)
        {
            batch.Insert(row);
        }
        else
        {
            batch.Update(row);
        }

        try
        {
            await writer.WriteAsync(batch, cancellationToken);
            return true;
        }
        catch (Exception faster) when (faster is StaleWriteException or DuplicateRowException)
        {
            return false;
        }
    }

    public static ConversationLeaseRow RowOf(Lease lease, DateTimeOffset until) => new()
    {
        Conversation = lease.Conversation,
        Owner = lease.Owner,
        Token = lease.Token,
        Until = until,
        Version = lease.Version,
    };

    private async Task<T> WithContextAsync<T>(Func<ExitBotContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        catch (Exception error) when (database.FailureOf(error) is { } failure)
        {
            throw new StoreUnavailableException(failure.Reason, error);
        }
    }
}

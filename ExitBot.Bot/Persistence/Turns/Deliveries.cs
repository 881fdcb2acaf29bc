using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns.Proactive;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class Deliveries(IRowReader reader) : IDeliveries
{
    private static readonly RowQuery<OutboxRow> ById = new([nameof(OutboxRow.Id)]);

    public async ValueTask<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await reader.FirstAsync(ById, cancellationToken, id) is { } row
            ? new Delivery(
                row.Id, row.Conversation, StateOf(row.Status), row.Attempts, row.Reason, row.CommittedAt,
                row.Status == OutboxStatus.Waiting ? row.NextTryAt : null)
            : null;

    private static DeliveryState StateOf(OutboxStatus status) => status switch
    {
        OutboxStatus.Sent => DeliveryState.Sent,
        OutboxStatus.SetAside => DeliveryState.Failed,
        OutboxStatus.Skipped => DeliveryState.Skipped,
        _ => DeliveryState.Queued,
    };
}

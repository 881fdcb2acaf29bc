using ExitBot.Bot.Api;
using ExitBot.Bot.Persistence.Rows;

namespace ExitBot.Bot.Persistence.Audit;

/// <summary>Writes by itself, before anything is answered: what cannot be written down is not shown.</summary>
internal sealed class AccessAudit(IRowWriter writer, TimeProvider clock) : IAccessAudit
{
    public Task RecordAsync(string caller, string action, string subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var batch = new RowBatch();
        batch.Insert(new AccessRow { Id = Guid.CreateVersion7(now), At = now, Caller = caller, Action = action, Subject = subject });
        return writer.WriteAsync(batch, cancellationToken);
    }
}

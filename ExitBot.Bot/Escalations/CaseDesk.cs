using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>What a case handler does with cases, outside turns. Every read is written down before anything is shown.</summary>
internal sealed class CaseDesk(IEscalationLists lists, IEscalationStore store, EscalationService service, IUnitOfWork unit, TimeProvider clock)
{
    /// <param name="by">Who reads.</param>
    public async Task<IReadOnlyList<EscalationCase>> ListAsync(CaseFilter filter, ListPlace? after, int count, string by, CancellationToken cancellationToken)
    {
        var found = await lists.ListAsync(filter, after, count, cancellationToken);
        await WriteDownAsync(found, by, cancellationToken);
        return found;
    }

    /// <returns>Null: there is no such case.</returns>
    public async Task<(EscalationCase Case, IReadOnlyList<CaseEvent> History)?> ReadAsync(EscalationId id, string by, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } found)
        {
            return null;
        }

        await WriteDownAsync([found], by, cancellationToken);
        return (found, await lists.HistoryAsync(id, cancellationToken));
    }

    public Task<EscalationCase?> FindAsync(EscalationId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    /// <param name="found">From <see cref="FindAsync"/>; what the change may be was checked.</param>
    /// <exception cref="StaleWriteException">Somebody else has changed it meanwhile.</exception>
    public async Task<EscalationCase> ChangeAsync(EscalationCase found, CaseChange change, string by, CancellationToken cancellationToken)
    {
        var now = found;
        if (change.Severity is { } severity && severity != found.Severity)
        {
            now = service.SetSeverity(now, severity, by, change.Reason);
        }

        switch (change.Status)
        {
            case CaseStatus.Acknowledged when found.Status == CaseStatus.Open:
                service.Acknowledge(now, by);
                break;
            case CaseStatus.Closed when found.Status != CaseStatus.Closed:
                service.Close(now, by, change.Reason!);
                break;
            case CaseStatus.Open when found.Status != CaseStatus.Open:
                service.Reopen(now, by, change.Reason);
                break;
        }

        await unit.CommitAsync(cancellationToken);
        return (await store.FindAsync(found.Id, cancellationToken))!;
    }

    private async Task WriteDownAsync(IReadOnlyList<EscalationCase> read, string by, CancellationToken cancellationToken)
    {
        foreach (var found in read)
        {
            store.Stage(new CaseEvent(found.Id, clock.GetUtcNow(), CaseAction.Read, by, Reason: null));
        }

        await unit.CommitAsync(cancellationToken);
    }
}

/// <param name="Reason">Needed to lower the severity and to close.</param>
internal sealed record CaseChange(CaseStatus? Status, Severity? Severity, string? Reason);

namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>
/// Where cases live. It reads and stages; whoever opened the unit of work commits, in a turn together with everything else of it.
/// Implemented outside this project; see EscalationStoreContract for the rules.
/// </summary>
public interface IEscalationStore
{
    Task<EscalationCase?> FindAsync(EscalationId id, CancellationToken cancellationToken);

    /// <summary>The case of that category from there which is not closed. A read after a stage sees what was staged.</summary>
    Task<EscalationCase?> FindUnclosedAsync(CaseOrigin origin, RedFlagCategory category, CancellationToken cancellationToken);

    /// <summary>Adds a case.</summary>
    void StageRaised(EscalationCase raised, CaseOrigin origin);

    /// <summary>Changes a case that this unit of work has read. Evidence is only ever added.</summary>
    void Stage(EscalationCase changed);

    void Stage(EscalationNotice notice);

    void Stage(CaseEvent line);
}

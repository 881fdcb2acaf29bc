namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>Names one case. Version 7, so the text form sorts by age.</summary>
public readonly record struct EscalationId(Guid Value)
{
    public static EscalationId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public override string ToString() => Value.ToString("N");
}

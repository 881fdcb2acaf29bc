namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>Names one document for as long as it is there, whatever its words become.</summary>
public readonly record struct PolicyDocumentId(Guid Value)
{
    public static PolicyDocumentId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public override string ToString() => Value.ToString("N");
}

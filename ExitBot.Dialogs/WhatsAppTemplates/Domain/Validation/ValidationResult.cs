namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>What the validator says of one payload.</summary>
/// <param name="Violations">Errors first, then warnings, then infos, each in the order of the rules.</param>
public sealed record ValidationResult(IReadOnlyList<Violation> Violations)
{
    /// <summary>No error. Warnings and infos may be left.</summary>
    public bool IsValid => Violations.All(violation => violation.Severity != Severity.Error);

    public IEnumerable<Violation> Errors => Violations.Where(violation => violation.Severity == Severity.Error);
}

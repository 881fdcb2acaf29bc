using ExitBot.Bot.Escalations;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Api.Escalations;

/// <summary>What a case handler changes. What is left out stays.</summary>
internal sealed record EscalationChange(CaseStatus? Status, Severity? Severity, string? Reason)
{
    private const int LongestReason = 2_000;

    /// <summary>For the document.</summary>
    public static EscalationChange Sample { get; } = new(CaseStatus.Acknowledged, ExitBot.Dialogs.Escalations.Domain.Severity.Medium, "A remark from two years ago that was settled then.");

    /// <exception cref="BadFieldsException">It cannot be done with this case.</exception>
    public CaseChange For(EscalationCase found)
    {
        var errors = new FieldErrors();
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        if (Status is null && Severity is null)
        {
            errors.Add("status", "is missing, and severity too: send at least one of them.");
        }

        if (reason is null && Severity < found.Severity)
        {
            errors.Add("reason", "is missing: say why the severity is lowered.");
        }

        if (reason is null && Status == CaseStatus.Closed && found.Status != CaseStatus.Closed)
        {
            errors.Add("reason", "is missing: say why the case is closed.");
        }

        if (reason?.Length > LongestReason)
        {
            errors.Add("reason", $"has {reason.Length} characters: at most {LongestReason} are kept.");
        }

        if (found.Status == CaseStatus.Closed && (Status is null or CaseStatus.Acknowledged))
        {
            errors.Add("status", "the case is closed: send status open to open it again.");
        }

        errors.ThrowIfAny();
        return new CaseChange(Status, Severity, reason);
    }
}

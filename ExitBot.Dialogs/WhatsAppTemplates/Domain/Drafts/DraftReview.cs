using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Where a draft stands: what is missing, what is wrong, and the payload once nothing is.</summary>
public sealed record DraftReview(JsonObject Payload, IReadOnlyList<string> Missing, IReadOnlyList<Violation> Violations)
{
    /// <summary>Nothing is missing and no rule is broken. Only then there is something to be posted to Meta.</summary>
    public bool IsComplete => Missing.Count == 0 && Errors.Count == 0;

    public IReadOnlyList<Violation> Errors { get; } = [.. Violations.Where(violation => violation.Severity == Severity.Error)];

    public JsonObject? FinalPayload => IsComplete ? Payload : null;

    public static DraftReview Of(TemplateDraft draft)
    {
        var payload = DraftPayload.Of(draft);
        return new DraftReview(payload, MissingField.Of(draft), TemplateValidator.Validate(JsonSerializer.SerializeToElement(payload)).Violations);
    }
}

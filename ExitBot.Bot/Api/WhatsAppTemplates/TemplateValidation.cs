using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Bot.Api.WhatsAppTemplates;

/// <summary>What the validator says, as contract.json has it.</summary>
internal sealed record TemplateValidation(bool Valid, IReadOnlyList<Violation> Violations)
{
    /// <summary>For the document.</summary>
    public static TemplateValidation Example { get; } = new(
        Valid: false,
        [
            new Violation(
                "BODY-1",
                Severity.Error,
                "/components/1/text",
                "The body has 1100 characters; at most 1024 are allowed.",
                "Shorten it.",
                MetaSubcode: 2388040),
        ]);

    public static TemplateValidation Of(ValidationResult result) => new(result.IsValid, result.Violations);
}

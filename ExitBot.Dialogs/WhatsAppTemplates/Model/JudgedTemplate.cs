using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Model;

/// <summary>What a model says of a template's text.</summary>
/// <param name="Category">What the content is by Meta's rules.</param>
/// <param name="Language">The code of the language that the text is written in.</param>
internal sealed record JudgedTemplate(TemplateCategory Category, string Language, IReadOnlyList<JudgedConcern> Concerns);

/// <summary>Something that Meta's policies bar.</summary>
/// <param name="Quote">Has to be in the text, or the concern is none.</param>
internal sealed record JudgedConcern(PolicyConcern Kind, string Quote);

internal enum PolicyConcern
{
    /// <summary>Asks for a full card, account or identity number, or a password.</summary>
    AsksForSecret,
    Threat,
    BarredGoods,
    Abuse,
}

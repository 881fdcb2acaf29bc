namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>All that one conversation remembers of a draft. What the template is, is in its record.</summary>
/// <param name="Asked">What was last asked for, one of <see cref="Understanding.Asked"/>.</param>
/// <param name="Confirming">What waits for a yes: "delete" or "delete_all".</param>
/// <param name="Held">A text that was declined and can still be kept.</param>
public sealed record TemplateProgress(Guid DraftId, string Asked, string? Confirming = null, string? Held = null);

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>One rule that a payload breaks in one place.</summary>
/// <param name="Rule">An id of docs/whatsapp-rules.md, or SHAPE-n for JSON that no rule there speaks of.</param>
/// <param name="Path">JSON pointer into the payload; for something absent, where it should stand. Empty for the whole payload.</param>
/// <param name="Message">What is wrong, in one sentence. It may quote the payload.</param>
/// <param name="Fix">What would be right.</param>
/// <param name="MetaSubcode">The error_subcode that Meta's API answers with, where that is known.</param>
public sealed record Violation(string Rule, Severity Severity, string Path, string Message, string Fix, int? MetaSubcode);

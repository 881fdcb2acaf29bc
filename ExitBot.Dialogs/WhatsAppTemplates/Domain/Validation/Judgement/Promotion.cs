namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>Whether a text reads like advertising: one clear phrase, or two that each may mean nothing.</summary>
internal static class Promotion
{
    private static readonly Phrases Strong = Phrases.Load("promotion", "strong");
    private static readonly Phrases Weak = Phrases.Load("promotion", "weak");

    /// <summary>The phrase that gave it away; null when nothing did.</summary>
    public static string? In(JudgedText text) =>
        Strong.In(text) ?? (Weak.All(text).Take(2).ToArray() is [var first, var second] ? $"{first}, {second}" : null);
}

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>What Meta's policies bar, as far as words show it.</summary>
internal static class Policy
{
    private static readonly Phrases Secrets = Phrases.Load("policy", "secrets");
    private static readonly Phrases Asking = Phrases.Load("policy", "asking");
    private static readonly Phrases Harmless = Phrases.Load("policy", "harmless");
    private static readonly Phrases Threats = Phrases.Load("policy", "threats");
    private static readonly Phrases Goods = Phrases.Load("policy", "goods");

    /// <summary>A card, account or identity number, or a password, that the reader is asked to send.</summary>
    public static string? AskedSecret(JudgedText text) =>
        Secrets.In(text) is { } secret && Asking.In(text) is not null && Harmless.In(text) is null ? secret : null;

    public static string? Threat(JudgedText text) => Threats.In(text);

    public static string? BarredGoods(JudgedText text) => Goods.In(text);
}

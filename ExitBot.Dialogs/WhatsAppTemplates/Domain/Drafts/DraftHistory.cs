namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Earlier states of a draft, and later ones that were undone; the newest stands last in both.</summary>
public sealed record DraftHistory(IReadOnlyList<TemplateDraft> Before, IReadOnlyList<TemplateDraft> After)
{
    /// <summary>More than anybody takes back by words, and little to keep.</summary>
    public const int Longest = 20;

    public static DraftHistory Empty { get; } = new([], []);

    public DraftHistory Push(TemplateDraft before) => new([.. Before.TakeLast(Longest - 1), before], []);
}

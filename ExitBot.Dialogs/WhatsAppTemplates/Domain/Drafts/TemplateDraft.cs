namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>
/// A template on its way, as a value: whatever is not known yet is null or empty. It may hold what Meta would refuse; the validator
/// says so of its payload. <see cref="DraftPayload"/> makes the payload, <see cref="DraftReader"/> reads one.
/// </summary>
public sealed record TemplateDraft
{
    public string? Name { get; init; }

    public string? Language { get; init; }

    public TemplateCategory? Category { get; init; }

    public DraftHeader? Header { get; init; }

    public string? Body { get; init; }

    /// <summary>Of the body's variables, in the order in which they appear.</summary>
    public IReadOnlyList<DraftSample> Samples { get; init; } = [];

    public string? Footer { get; init; }

    public IReadOnlyList<DraftButton> Buttons { get; init; } = [];

    public DraftOffer? Offer { get; init; }

    /// <summary>The cards of a carousel; empty when it is none.</summary>
    public IReadOnlyList<DraftCard> Cards { get; init; } = [];

    public bool AsksToCall { get; init; }

    /// <summary>What an authentication template has in place of texts; null for the other categories.</summary>
    public DraftAuthentication? Authentication { get; init; }

    public long? TimeToLiveSeconds { get; init; }

    /// <summary>Nothing is known yet. Records with lists in them are not equal by what they hold.</summary>
    public bool IsEmpty => DraftPayload.TextOf(this) == DraftPayload.TextOf(new TemplateDraft());

    /// <summary>Whether variables have names.</summary>
    public bool IsNamed => DraftVariables.HasNames(Body) || DraftVariables.HasNames((Header as DraftHeader.Text)?.Words) || Cards.Any(card => DraftVariables.HasNames(card.Body));
}

/// <summary>What a variable may be filled with.</summary>
/// <param name="Variable">Its name or number, without braces.</param>
public sealed record DraftSample(string Variable, string Value);

/// <param name="Title">Above the message, 16 characters at most.</param>
/// <param name="Expires">Whether a countdown is shown.</param>
public sealed record DraftOffer(string Title, bool Expires = true);

/// <param name="Recommends">Whether Meta adds that the code must not be shared.</param>
/// <param name="Minutes">How long the code is valid, shown as the footer; null shows none.</param>
public sealed record DraftAuthentication(bool Recommends = true, int? Minutes = null);

/// <summary>One card of a carousel.</summary>
public sealed record DraftCard
{
    public DraftHeader? Header { get; init; }

    public string? Body { get; init; }

    public IReadOnlyList<DraftSample> Samples { get; init; } = [];

    public IReadOnlyList<DraftButton> Buttons { get; init; } = [];
}

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>What the builder knows beside the draft itself.</summary>
/// <param name="Goal">What the template is for, in the person's words.</param>
/// <param name="MediaLater">The file of the header was not there when it was asked for.</param>
/// <param name="Given">What the person gave: no model changes it unasked.</param>
/// <param name="WantsHeader">Null: not asked yet, or not said. Likewise the two below.</param>
public sealed record BuilderMemory(
    string? Goal = null,
    string? BusinessType = null,
    bool? WantsHeader = null,
    bool? WantsFooter = null,
    bool? WantsButtons = null,
    BuilderAction? LastAction = null,
    bool MediaLater = false,
    DraftFields Given = DraftFields.None)
{
    /// <summary>What a draft has is wanted; what it has no longer is an open question.</summary>
    public BuilderMemory Seeing(TemplateDraft draft) => this with
    {
        WantsHeader = Wanted(draft.Header is not null, WantsHeader),
        WantsFooter = Wanted(draft.Footer is not null, WantsFooter),
        WantsButtons = Wanted(draft.Buttons.Count > 0 || draft.Cards.Any(card => card.Buttons.Count > 0), WantsButtons),
    };

    private static bool? Wanted(bool isThere, bool? before) => isThere ? true : before == true ? null : before;
}

/// <summary>What the last turn did.</summary>
public enum BuilderAction
{
    /// <summary>It asked for something.</summary>
    Ask,

    /// <summary>It changed the draft.</summary>
    Updated,

    /// <summary>It answered something beside the point, and led back.</summary>
    Chitchat,

    /// <summary>The draft is complete and was shown.</summary>
    Final,
}

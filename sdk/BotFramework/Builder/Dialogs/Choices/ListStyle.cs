namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a prompt shows its choices.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As suits the channel.</summary>
    Auto,

    /// <summary>Within the text.</summary>
    Inline,

    /// <summary>As a numbered list below the text.</summary>
    List,

    /// <summary>As suggested actions.</summary>
    SuggestedAction,

    /// <summary>As buttons of a hero card.</summary>
    HeroCard,
}

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Why there is no answer of a model. The numbers are stored in the call log.</summary>
public enum UnavailableReason
{
    /// <summary>LanguageModel:Provider is None.</summary>
    NoModel = 1,

    /// <summary>The conversation or the day has had its tokens.</summary>
    OverBudget = 2,

    /// <summary>The time for the model work of the turn is over.</summary>
    TooSlow = 3,

    /// <summary>429, and waiting as long as asked for takes too long.</summary>
    RateLimited = 4,

    /// <summary>5xx, no connection, or a cut one.</summary>
    Down = 5,

    /// <summary>The circuit is open: the provider failed a moment ago and is left alone, and so is its fallback, if there is one.</summary>
    Resting = 6,

    /// <summary>The provider refuses the request: key, model, content filter, or something that it does not support.</summary>
    Refused = 7,

    /// <summary>What came is not an answer of the protocol, or too large.</summary>
    Unreadable = 8,

    /// <summary>The answer is not what the prompt asks for: schema, choice, length, language, or it repeats its instructions.</summary>
    Unusable = 9,

    /// <summary>The model calls functions and does not come to an answer.</summary>
    ToolLoop = 10,
}

namespace ExitBot.Dialogs.DialogKit;

/// <summary>How people of one language ask for a command in a sentence: "could we skip this one, please".</summary>
public sealed record CommandWishes
{
    /// <summary>What makes it a wish: "could we", "I want to". A sentence may do without when it begins with what is wished for.</summary>
    public required IReadOnlyList<string> Starters { get; init; }

    /// <summary>What may stand around it without meaning anything.</summary>
    public required IReadOnlyList<string> Around { get; init; }

    /// <summary>Verbs that delete, and what has to be named with them: "delete it" may be about anything.</summary>
    public required IReadOnlyList<string> Deleting { get; init; }

    public required IReadOnlyList<string> Deleted { get; init; }

    /// <summary>The words by which each command is wished for.</summary>
    public required IReadOnlyDictionary<Command, IReadOnlyList<string>> Commands { get; init; }
}

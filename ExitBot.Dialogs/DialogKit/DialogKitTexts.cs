namespace ExitBot.Dialogs.DialogKit;

public sealed record DialogKitTexts
{
    /// <summary>The words of each command, as a whole text and without punctuation. The first is the one shown and sent by a button.</summary>
    public required IReadOnlyDictionary<Command, IReadOnlyList<string>> Commands { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<Command, string> Titles { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyList<string> Yes { get; init; }

    public required IReadOnlyList<string> No { get; init; }

    public required string YesTitle { get; init; }

    public required string NoTitle { get; init; }

    /// <summary>How to reach a human. It names nobody: who that is differs from employer to employer.</summary>
    public required string Person { get; init; }

    public required TextTemplate Languages { get; init; }

    /// <summary>Words that stand beside a language's name when it is asked for.</summary>
    public required IReadOnlyList<string> LanguageAround { get; init; }

    /// <summary>Said, in it, when a language was asked for.</summary>
    public required string LanguageChosen { get; init; }

    /// <summary>Said, in it, when the person has begun to write in a language.</summary>
    public required string LanguageFollowed { get; init; }

    /// <summary>Words around a command that change nothing, as people say them to be polite or a microphone hears them.</summary>
    public required IReadOnlyList<string> Around { get; init; }

    public required CommandWishes Wishes { get; init; }

    public required string OldCard { get; init; }

    public required string FilesNotTaken { get; init; }

    public required string NothingReceived { get; init; }

    /// <summary>Said when a turn failed for good. What the message would have done did not happen.</summary>
    public required string Apology { get; init; }

    public required string CardLabel { get; init; }

    public required string CardPlaceholder { get; init; }

    public required string CardRequired { get; init; }

    public required string CardSubmit { get; init; }

    public Choice Button(Command command) => new(Titles[command], Commands[command][0]);
}

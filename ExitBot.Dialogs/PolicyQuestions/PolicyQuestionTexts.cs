using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Dialogs.PolicyQuestions;

public sealed record PolicyQuestionTexts
{
    /// <summary>To the word of the menu.</summary>
    public required string Ask { get; init; }

    /// <summary>Where a passage stands.</summary>
    public required TextTemplate Source { get; init; }

    /// <summary>Where it stands under no heading.</summary>
    public required TextTemplate SourceWithoutSection { get; init; }

    public required TextTemplate Version { get; init; }

    public required TextTemplate ValidFrom { get; init; }

    /// <summary>Above two passages of different documents.</summary>
    public required string AlsoIn { get; init; }

    /// <summary>The same where they do not agree.</summary>
    public required string Disagree { get; init; }

    public required string NotFound { get; init; }

    /// <summary>Behind it, where the words of the question are kept.</summary>
    public required string Noted { get; init; }

    /// <summary>What can be typed for a thumb up; the first is the one a button sends.</summary>
    public required IReadOnlyList<string> Helpful { get; init; }

    public required IReadOnlyList<string> NotHelpful { get; init; }

    public required string ThanksForHelpful { get; init; }

    public required string ThanksForNotHelpful { get; init; }
}

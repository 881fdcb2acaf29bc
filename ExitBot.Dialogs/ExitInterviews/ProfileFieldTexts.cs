namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What is said about one field of the profile.</summary>
public sealed record ProfileFieldTexts
{
    /// <summary>In a list of answers.</summary>
    public required string Title { get; init; }

    public required string Ask { get; init; }

    /// <summary>What would be right.</summary>
    public required string Unclear { get; init; }

    /// <summary>It was understood and cannot be; null where everything can.</summary>
    public string? Unlikely { get; init; }
}

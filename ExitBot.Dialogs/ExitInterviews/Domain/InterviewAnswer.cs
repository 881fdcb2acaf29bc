namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>The latest answer to one question. At most one of rating and option code is set; all three are null when skipped.</summary>
/// <param name="OptionCode">The bank's code, never the label.</param>
/// <param name="Text">The words of an open answer; beside a rating or choice, what the person said with it.</param>
/// <param name="Turn">Counts the answers and commands of this interview, from 1.</param>
public sealed record InterviewAnswer(
    string QuestionId,
    QuestionKind Kind,
    int? Rating,
    string? OptionCode,
    string? Text,
    bool Skipped,
    int Turn,
    DateTimeOffset GivenAt);

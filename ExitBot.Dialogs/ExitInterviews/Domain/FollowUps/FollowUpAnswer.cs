namespace ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;

/// <summary>A question that came out of an answer, and what was said to it. Neither text nor skipped: it is the one being asked.</summary>
/// <param name="Number">From 1, within its question.</param>
/// <param name="Condition">The bank's condition that was met.</param>
/// <param name="Asked">The words it was asked in, to be asked again in the same.</param>
public sealed record FollowUpAnswer(
    string QuestionId, int Number, string Condition, string Asked, string? Text, bool Skipped, int Turn, DateTimeOffset GivenAt)
{
    public bool IsPending => Text is null && !Skipped;
}

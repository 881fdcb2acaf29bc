using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What was said to an open question or follow-up in the latest move: a burst adds to it.</summary>
internal static class LastWords
{
    /// <summary>Null when the latest move was anything else.</summary>
    public static string? Of(ExitInterview interview) => LastFollowUp(interview) is { } followUp ? (followUp.Turn == interview.Turns ? followUp.Text : null)
        : LastAnswer(interview) is { Kind: QuestionKind.Open } answer && answer.Turn == interview.Turns ? answer.Text
        : null;

    /// <param name="interview">One of which <see cref="Of"/> tells something.</param>
    public static ExitInterview Replace(ExitInterview interview, string text)
    {
        var (turn, lastFollowUp) = (interview.Turns + 1, LastFollowUp(interview));
        return lastFollowUp is not null
            ? interview with { FollowUps = [.. interview.FollowUps.Select(kept => kept == lastFollowUp ? kept with { Text = text, Turn = turn } : kept)] }
            : interview.With(LastAnswer(interview)! with { Text = text, Turn = turn });
    }

    private static InterviewAnswer? LastAnswer(ExitInterview interview) => interview.Answers.MaxBy(answer => answer.Turn);

    private static FollowUpAnswer? LastFollowUp(ExitInterview interview) => interview.FollowUps.Where(kept => !kept.IsPending).MaxBy(kept => kept.Turn) is { } last
        && last.Turn > (LastAnswer(interview)?.Turn ?? 0) ? last : null;
}

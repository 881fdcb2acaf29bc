namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Where an interview stands, in the words of the API (contract.json, "state values").</summary>
/// <param name="QuestionId">At step question and follow_up an id of the bank, at step profile a field; else null.</param>
/// <param name="Done">Main questions answered or skipped, one that is being asked again not counted.</param>
/// <param name="Total">Those and the ones still planned.</param>
/// <param name="LastAnswered">The question that was answered last, itself or by a follow-up.</param>
public sealed record InterviewState(string Step, string? QuestionId, int Done, int Total, InterviewId InterviewId, string Status, string? LastAnswered)
{
    public const string Flow = "exit_interview";

    public static InterviewState Of(ExitInterview interview, InterviewPlan plan)
    {
        var isBeingAsked = interview.Stage == InterviewStage.Question && interview.AnswerTo(interview.CurrentQuestionId!) is not null;
        return new InterviewState(
            StepOf(interview),
            interview.Status == InterviewStatus.InProgress ? interview.CurrentQuestionId : null,
            interview.Answers.Count - (isBeingAsked ? 1 : 0),
            plan.Total(interview),
            interview.Id,
            WireName.Of(interview.Status),
            LastAnsweredIn(interview));
    }

    /// <summary>While something is asked back about what was said: that is a follow-up to it, and nothing else was asked yet.</summary>
    public InterviewState AskedBack() => Step is "question" or "follow_up" or "review" && LastAnswered is not null
        ? this with { Step = WireName.Of(InterviewStage.FollowUp), QuestionId = LastAnswered }
        : this;

    private static string? LastAnsweredIn(ExitInterview interview)
    {
        var answer = interview.Answers.MaxBy(answer => answer.Turn);
        var followUp = interview.FollowUps.Where(kept => !kept.IsPending).MaxBy(kept => kept.Turn);
        return followUp?.Turn > answer?.Turn ? followUp.QuestionId : answer?.QuestionId;
    }

    private static string StepOf(ExitInterview interview) => interview.Status switch
    {
        InterviewStatus.InProgress => WireName.Of(interview.Stage),
        InterviewStatus.Paused => "paused",
        _ => WireName.Of(InterviewStage.Done),
    };
}

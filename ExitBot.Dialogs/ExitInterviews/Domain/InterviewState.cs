namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Where an interview stands, in the words of the API (contract.json, "state values").</summary>
/// <param name="Done">Questions answered or skipped, the one being asked not counted.</param>
public sealed record InterviewState(string Step, string? QuestionId, int Done, int Total, InterviewId InterviewId, string Status)
{
    public static InterviewState Of(ExitInterview interview, InterviewPlan plan) => new(
        StepOf(interview),
        interview.Status == InterviewStatus.InProgress ? interview.CurrentQuestionId : null,
        plan.Questions.Count(question => question.Id != interview.CurrentQuestionId && interview.AnswerTo(question.Id) is not null),
        plan.Count,
        interview.Id,
        WireName.Of(interview.Status));

    private static string StepOf(ExitInterview interview) => interview.Status switch
    {
        InterviewStatus.InProgress => WireName.Of(interview.Stage),
        InterviewStatus.Paused => "paused",
        _ => WireName.Of(InterviewStage.Done),
    };
}

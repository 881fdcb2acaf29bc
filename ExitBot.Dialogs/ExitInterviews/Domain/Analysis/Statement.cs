namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>One text of the person: what it answers, and where it stands in the interview.</summary>
internal sealed record Statement(Question Question, string Text, int Turn, bool IsFollowUp)
{
    private const int HighestOfLow = 2;

    /// <summary>It tells why somebody leaves: what it names is a reason, however calmly it is named.</summary>
    public bool IsStory => Question.Id is "reason_main" or "reason_story" or "trigger_event";

    /// <summary>It explains a rating below the middle of a scale of five: what it names was missed.</summary>
    public bool IsRatedLow { get; init; }

    /// <summary>All texts of an interview in the order given.</summary>
    public static IEnumerable<Statement> Of(ExitInterview interview, QuestionBank bank)
    {
        var low = interview.Answers.Where(answer => answer.Rating <= HighestOfLow && bank.Find(answer.QuestionId)?.Kind == QuestionKind.RatingOneToFive).Select(answer => answer.QuestionId).ToHashSet();
        var answers = interview.Answers
            .Where(answer => !answer.Skipped && answer.Text is { Length: > 0 })
            .Select(answer => (answer.QuestionId, Text: answer.Text!, answer.Turn, IsFollowUp: false));
        var followUps = interview.FollowUps
            .Where(followUp => followUp.Text is { Length: > 0 })
            .Select(followUp => (followUp.QuestionId, Text: followUp.Text!, followUp.Turn, IsFollowUp: true));
        return answers.Concat(followUps)
            .OrderBy(said => said.Turn)
            .Select(said => (said, question: bank.Find(said.QuestionId)))
            .Where(pair => pair.question is not null)
            .Select(pair => new Statement(pair.question!, pair.said.Text, pair.said.Turn, pair.said.IsFollowUp) { IsRatedLow = low.Contains(pair.said.QuestionId) });
    }
}

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>The main questions of one interview in order, numbered from 1, and how one moves through them.</summary>
public sealed class InterviewPlan(IReadOnlyList<Question> questions, IReadOnlyList<IReadOnlyList<string>> reasonGroups)
{
    public int Count => questions.Count;

    public IReadOnlyList<Question> Questions => questions;

    /// <summary>The pending question, its options in the order this interview shows them.</summary>
    public Question Current(ExitInterview interview) => OptionOrder.Shuffled(Find(interview.CurrentQuestionId!)!, interview.Id, reasonGroups);

    public Question? Find(string questionId) => questions.FirstOrDefault(question => question.Id == questionId);

    public int NumberOf(Question question) => questions.TakeWhile(other => other.Id != question.Id).Count() + 1;

    public Question? ByNumber(int number) => number >= 1 && number <= questions.Count ? questions[number - 1] : null;

    /// <summary>True of the first question that is answered this way: it has more to explain.</summary>
    public bool IsFirstOfItsKind(Question question) => questions.First(other => other.Kind == question.Kind).Id == question.Id;

    /// <summary>How many questions have neither answer nor skip.</summary>
    public int Left(ExitInterview interview) => questions.Count(question => interview.AnswerTo(question.Id) is null);

    /// <summary>To the first question not yet answered or skipped; when there is none, to the review.</summary>
    public ExitInterview GoOn(ExitInterview interview) =>
        questions.FirstOrDefault(question => interview.AnswerTo(question.Id) is null) is { } open
            ? interview.At(open)
            : interview.At(InterviewStage.Review);

    /// <summary>Null at the first question.</summary>
    public ExitInterview? GoBack(ExitInterview interview)
    {
        var number = interview.Stage == InterviewStage.Review ? Count + 1 : NumberOf(Current(interview));
        return ByNumber(number - 1) is { } earlier ? interview.At(earlier) : null;
    }
}

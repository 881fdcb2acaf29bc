using ExitBot.Dialogs.ExitInterviews.Domain.Planning;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>
/// Which questions one interview has and how one moves through them. Answered questions have the numbers in which they were
/// first answered, for good; what is still planned may change with every answer. Not for two threads at once.
/// </summary>
public sealed class InterviewPlan(QuestionBank bank, InterviewLimits limits)
{
    private (ExitInterview Interview, InterviewAgenda Agenda)? _latest;
    private (Question Worded, InterviewId Interview, Question Shuffled)? _shown;

    /// <summary>Answered or skipped ones and those still planned.</summary>
    public int Total(ExitInterview interview) => interview.Answers.Count + Left(interview);

    /// <summary>How many questions have neither answer nor skip.</summary>
    public int Left(ExitInterview interview) => AgendaOf(interview).Open.Count;

    /// <summary>All questions of the interview in the order of their numbers.</summary>
    public IReadOnlyList<Question> Questions(ExitInterview interview) =>
        [.. interview.Answers.Select(answer => Find(interview, answer.QuestionId)).OfType<Question>(), .. AgendaOf(interview).Open.Select(question => Worded(interview, question))];

    /// <summary>The question that is pending or led to the pending follow-up, its options in the order this interview shows them.</summary>
    public Question Current(ExitInterview interview)
    {
        var worded = Find(interview, interview.CurrentQuestionId!)!;
        if (_shown is not var (known, of, shown) || !ReferenceEquals(known, worded) || of != interview.Id)
        {
            shown = OptionOrder.Shuffled(worded, interview.Id, bank.ReasonGroups);
            _shown = (worded, interview.Id, shown);
        }

        return shown;
    }

    /// <summary>How the pending question is answered, in whatever words it is put.</summary>
    public QuestionKind CurrentKind(ExitInterview interview) => bank.Find(interview.CurrentQuestionId!)!.Kind;

    /// <summary>In the words of this interview.</summary>
    public Question? Find(ExitInterview interview, string questionId) => bank.Find(questionId) is { } question ? Worded(interview, question) : null;

    public int NumberOf(ExitInterview interview, Question question)
    {
        var answered = interview.Answers.TakeWhile(answer => answer.QuestionId != question.Id).Count();
        return answered < interview.Answers.Count ? answered + 1
            : interview.Answers.Count + AgendaOf(interview).Open.TakeWhile(open => open.Id != question.Id).Count() + 1;
    }

    public Question? ByNumber(ExitInterview interview, int number) => Questions(interview).ElementAtOrDefault(number - 1);

    /// <summary>True when no question was answered this way before: it has more to explain.</summary>
    public static bool IsFirstOfItsKind(ExitInterview interview, Question question) =>
        interview.Answers.FirstOrDefault(answer => answer.Kind == question.Kind) is not { } first || first.QuestionId == question.Id;

    /// <summary>To what is not settled yet: attribution, profile, questions; when all is, to the review.</summary>
    public ExitInterview GoOn(ExitInterview interview)
    {
        interview = interview.WithoutPending();
        return interview.Attribution is null ? interview.At(InterviewStage.Attribution)
            : NextField(interview) is { } field ? interview.At(field)
            : AgendaOf(interview).Open is [var open, ..] ? interview.At(open)
            : interview.At(InterviewStage.Review);
    }

    /// <summary>Null at the very first thing asked.</summary>
    public ExitInterview? GoBack(ExitInterview interview)
    {
        var from = interview.WithoutPending();
        return interview.Stage switch
        {
            InterviewStage.Consent or InterviewStage.Attribution => null,
            InterviewStage.Profile => BeforeField(from, WireName.Parse<ProfileField>(interview.CurrentQuestionId!)),
            InterviewStage.FollowUp => from.At(bank.Find(interview.CurrentQuestionId!)!),
            InterviewStage.Question when NumberOf(from, Current(from)) is > 1 and var number => At(from, number - 1),
            InterviewStage.Review when from.Answers.Count > 0 => At(from, from.Answers.Count),
            _ => BeforeField(from, field: null),
        };
    }

    private Question Worded(ExitInterview interview, Question question) => TakenRoute.By(interview, bank).Worded(question);

    internal InterviewAgenda AgendaOf(ExitInterview interview)
    {
        if (_latest is not var (known, agenda) || !InterviewAgenda.IsSameFor(known, interview))
        {
            agenda = new InterviewAgenda(interview, bank, limits);
            _latest = (interview, agenda);
        }

        return agenda;
    }

    // A name says nothing about what is pooled, so it is not asked for.
    private static bool IsAsked(ExitInterview interview, ProfileField field) => field != ProfileField.Name || interview.Attribution != Attribution.Pooled;

    private static ProfileField? NextField(ExitInterview interview) => InterviewProfile.Fields
        .Where(field => IsAsked(interview, field) && !interview.Profile.IsSettled(field) && !interview.Profile.Has(field))
        .Select(field => (ProfileField?)field)
        .FirstOrDefault();

    private static ExitInterview BeforeField(ExitInterview interview, ProfileField? field) => InterviewProfile.Fields
        .TakeWhile(earlier => earlier != field)
        .Where(earlier => IsAsked(interview, earlier) && interview.Profile.IsSettled(earlier))
        .Select(earlier => (ProfileField?)earlier)
        .LastOrDefault() is { } before ? interview.At(before) : interview.At(InterviewStage.Attribution);

    private ExitInterview At(ExitInterview interview, int number) => interview.At(ByNumber(interview, number)!);
}

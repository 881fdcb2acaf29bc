using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>What the conditions of a bank can look at in one interview.</summary>
internal sealed class ConditionFacts(ExitInterview interview, QuestionBank bank)
{
    private const string ExitTypeField = "exit_type";

    private readonly Lazy<HashSet<string>> _themes = new(() =>
        [.. interview.Answers.Select(answer => answer.Text).Concat(interview.FollowUps.Select(followUp => followUp.Text)).OfType<string>().SelectMany(ThemeWords.For(bank.Language).In)]);

    public bool Skips(Question question) =>
        question.SkipIf is { } condition && IsMet(condition)
        || (question.OnlyUnderMonths is { } months && interview.Profile.TenureMonths is { } tenure && tenure >= months);

    public bool Wants(Question question) => question.AskIf.Any(IsMet);

    private bool IsMet(Condition condition) => condition.Kind switch
    {
        ConditionKind.Mentions => condition.Values.Any(_themes.Value.Contains),
        ConditionKind.Is when condition.QuestionId == ExitTypeField =>
            interview.Profile.ExitType is { } type && condition.Values.Contains(WireName.Of(type)),
        _ => bank.Find(condition.QuestionId!) is not null && interview.AnswerTo(condition.QuestionId!) is { } answer && IsMet(condition, answer),
    };

    /// <summary>For conditions on one answer.</summary>
    public static bool IsMet(Condition condition, InterviewAnswer answer) => condition.Kind switch
    {
        ConditionKind.Is => answer.OptionCode is { } code && condition.Values.Contains(code),
        ConditionKind.RatingAtMost => answer.Rating <= condition.Number,
        ConditionKind.RatingAtLeast => answer.Rating >= condition.Number,
        ConditionKind.RatingIs => answer.Rating == condition.Number,
        _ => false,
    };
}

using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>A condition must be able to come true: its question, its codes and its number have to exist.</summary>
internal static class ConditionRules
{
    private const string ExitTypeField = "exit_type";
    private const int MostFollowUps = 2;

    public static IEnumerable<string> ErrorsIn(QuestionBank bank)
    {
        foreach (var question in bank.Questions)
        {
            var onOthers = question.AskIf.Concat(question.SkipIf is { } skipIf ? [skipIf] : []);
            var errors = onOthers.Select(condition => ErrorOnOther(condition, bank))
                .Concat(question.FollowUps.Select(followUp => ErrorOnThis(followUp.When, question)))
                .OfType<string>();
            foreach (var error in errors)
            {
                yield return $"Question '{question.Id}': {error}";
            }

            if (question.MaxFollowUps is < 0 or > MostFollowUps || (question.MaxFollowUps == 0) != (question.FollowUps.Count == 0))
            {
                yield return $"Question '{question.Id}' has {question.FollowUps.Count} follow-ups and max_followups {question.MaxFollowUps}, which does not fit.";
            }

            if (question.FollowUps.Any(followUp => string.IsNullOrWhiteSpace(followUp.Ask)))
            {
                yield return $"Question '{question.Id}' has a follow-up without words.";
            }
        }
    }

    private static string? ErrorOnThis(Condition condition, Question question) => condition switch
    {
        { QuestionId: not null } => $"'{condition.Text}' looks at another question.",
        { Kind: ConditionKind.Vague or ConditionKind.ThemeInPassing } => question.Kind == QuestionKind.Open ? null : $"'{condition.Text}' needs an open question.",
        { Kind: ConditionKind.Mentions } => $"'{condition.Text}' is no condition of a follow-up.",
        _ => ErrorIn(condition, question),
    };

    private static string? ErrorOnOther(Condition condition, QuestionBank bank) => condition switch
    {
        { Kind: ConditionKind.Mentions } => condition.Values.FirstOrDefault(theme => !ThemeWords.For(bank.Language).Themes.Contains(theme)) is { } unknown
            ? $"'{condition.Text}' names the unknown theme '{unknown}'." : null,
        { QuestionId: ExitTypeField } => condition.Values.FirstOrDefault(type => !WireName.TryParse<ExitType>(type, out _)) is { } unknown
            ? $"'{condition.Text}' names the unknown exit type '{unknown}'." : null,
        { QuestionId: { } id } => bank.Find(id) is { } other ? ErrorIn(condition, other) : $"'{condition.Text}' names question '{id}', which is not in the bank.",
        _ => $"'{condition.Text}' names no question.",
    };

    private static string? ErrorIn(Condition condition, Question question) => condition switch
    {
        { Kind: ConditionKind.Is } => condition.Values.FirstOrDefault(code => question.Options.All(option => option.Code != code)) is { } unknown
            ? $"'{condition.Text}' names option '{unknown}', which '{question.Id}' does not have." : null,
        _ => question.Scale is { } scale && condition.Number >= scale.Min && condition.Number <= scale.Max
            ? null : $"'{condition.Text}' is no rating of '{question.Id}'.",
    };
}

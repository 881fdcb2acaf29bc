using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What a bank must keep to. Every error is a sentence that names the item.</summary>
internal static class QuestionBankRules
{
    public static IEnumerable<string> ErrorsIn(QuestionBank bank)
    {
        if (!Version.TryParse(bank.Version, out _))
        {
            yield return $"Version '{bank.Version}' is not a version like 1.0.0.";
        }

        if (!bank.Questions.Any(question => question.Core))
        {
            yield return "No question is core.";
        }

        foreach (var twice in Repeated(bank.Questions.Select(question => question.Id)))
        {
            yield return $"Question id '{twice}' is used more than once.";
        }

        foreach (var twice in Repeated(bank.Questions.Select(question => question.Order)))
        {
            yield return $"Order {twice} is used more than once.";
        }

        foreach (var error in bank.Questions.SelectMany(ErrorsIn))
        {
            yield return error;
        }

        foreach (var error in UngroupedReasons(bank).Concat(RouteRules.ErrorsIn(bank)).Concat(ConditionRules.ErrorsIn(bank)).Concat(OrderRules.ErrorsIn(bank)))
        {
            yield return error;
        }
    }

    private static IEnumerable<string> ErrorsIn(Question question)
    {
        if (string.IsNullOrWhiteSpace(question.Text))
        {
            yield return $"Question '{question.Id}' has no text.";
        }

        if (question.Kind == QuestionKind.SingleChoice && question.Options.Count < 2)
        {
            yield return $"Question '{question.Id}' is a choice and needs at least two options.";
        }

        foreach (var twice in Repeated(question.Options.Select(option => option.Code)))
        {
            yield return $"Question '{question.Id}' has option '{twice}' more than once.";
        }

        foreach (var twice in Repeated(question.Options.Select(option => option.Label)))
        {
            yield return $"Question '{question.Id}' has the label '{twice}' more than once.";
        }

        if (ScaleOf(question.Kind) is var (min, max) && (question.Scale?.Min, question.Scale?.Max) != (min, max))
        {
            yield return $"Question '{question.Id}' is {WireName.Of(question.Kind)} and needs a scale from {min} to {max}.";
        }
    }

    private static IEnumerable<string> UngroupedReasons(QuestionBank bank)
    {
        var grouped = bank.ReasonGroups.SelectMany(group => group.Codes).ToHashSet(StringComparer.Ordinal);
        return from question in bank.Questions
               where OptionOrder.IsLong(question)
               from option in question.Options
               where !grouped.Contains(option.Code)
               select $"Question '{question.Id}' has option '{option.Code}', which is in no reason group.";
    }

    private static (int Min, int Max)? ScaleOf(QuestionKind kind) => kind switch
    {
        QuestionKind.RatingOneToFive => (1, 5),
        QuestionKind.RatingZeroToTen => (0, 10),
        _ => null,
    };

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}

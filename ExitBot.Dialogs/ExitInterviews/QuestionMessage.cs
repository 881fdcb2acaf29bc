using System.Globalization;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>A question as it is asked: its place, its text, what was answered before, and what can be answered.</summary>
internal static class QuestionMessage
{
    /// <summary>What is said before the question the first time.</summary>
    public static IEnumerable<string> LeadIns(InterviewTurn turn)
    {
        var question = turn.Open.Plan.Current(turn.Interview);
        if (turn.Interview.Answers.Count == 0)
        {
            yield return turn.Texts.Begin.With(("total", turn.Open.Plan.Total(turn.Interview)));
        }

        if (question.Kind == QuestionKind.RatingOneToFive && InterviewPlan.IsFirstOfItsKind(turn.Interview, question))
        {
            yield return turn.Texts.BeforeStatements;
        }

        if (turn.Texts.Before.TryGetValue(question.Id, out var reminder))
        {
            yield return reminder;
        }
    }

    public static ChoiceMessage Of(InterviewTurn turn)
    {
        var question = turn.Open.Plan.Current(turn.Interview);
        var message = Place(turn, question) with { Earlier = Earlier(turn, question) };
        return question.Scale is { } scale ? WithScale(message, scale, InterviewPlan.IsFirstOfItsKind(turn.Interview, question), turn.Texts) : message;
    }

    private static ChoiceMessage Place(InterviewTurn turn, Question question)
    {
        (string, object) number = ("number", turn.Open.Plan.NumberOf(turn.Interview, question));
        (string, object) total = ("total", turn.Open.Plan.Total(turn.Interview));
        return new ChoiceMessage(
            turn.Texts.QuestionLine.With(number, total, ("question", question.Text)),
            turn.Texts.Place.With(number, total),
            question.Text,
            Choices(question),
            Commands(turn, question));
    }

    private static ChoiceMessage WithScale(ChoiceMessage message, AnswerScale scale, bool isFirst, ExitInterviewTexts texts)
    {
        var labels = string.Join(", ", scale.Labels.OrderBy(label => label.Key).Select(label => $"{label.Key} = {label.Value}"));
        return message with
        {
            Hint = labels,
            HintInWords = isFirst
                ? texts.Rating.With(("min", scale.Min), ("max", scale.Max), ("labels", labels))
                : texts.RatingAgain.With(("labels", labels)),
            Scale = texts.RatingRange.With(("min", scale.Min), ("max", scale.Max)),
        };
    }

    private static string? Earlier(InterviewTurn turn, Question question) => turn.Interview.AnswerTo(question.Id) switch
    {
        null => null,
        { Skipped: true } => turn.Texts.EarlierSkip,
        var answer => turn.Texts.EarlierAnswer.With(("answer", AnswerText.Of(question, answer, turn.Texts))),
    };

    private static IReadOnlyList<Choice> Choices(Question question) => question.Scale is { } scale
        ? [.. scale.Ratings.Select(rating => rating.ToString(CultureInfo.InvariantCulture)).Select(rating => new Choice(rating, rating))]
        : [.. question.Options.Select(option => new Choice(option.Label, option.Label, option.Code))];

    private static Choice[] Commands(InterviewTurn turn, Question question) => turn.Interview.AnswerTo(question.Id) is null
        ? [turn.Kit.Button(Command.Skip)]
        : [turn.Kit.Button(Command.Keep), turn.Kit.Button(Command.Skip)];
}

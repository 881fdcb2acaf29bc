using System.Globalization;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>A question as it is asked: its place, its text, what was answered before, and what can be answered.</summary>
internal static class QuestionMessage
{
    public static ChoiceMessage Of(InterviewTurn turn)
    {
        var question = turn.Open.Plan.Current(turn.Interview);
        var heading = $"{Place(turn, question)}\n\n{question.Text}";
        string?[] parts = [heading, Earlier(turn, question), Answerable(turn.Texts, question)];
        return new ChoiceMessage(heading, string.Join("\n\n", parts.OfType<string>()), Choices(question), Commands(turn, question));
    }

    private static string Place(InterviewTurn turn, Question question) =>
        turn.Texts.Progress.With(("number", turn.Open.Plan.NumberOf(question)), ("total", turn.Open.Plan.Count));

    private static string? Earlier(InterviewTurn turn, Question question) => turn.Interview.AnswerTo(question.Id) switch
    {
        null => null,
        { Skipped: true } => turn.Texts.EarlierSkip,
        var answer => turn.Texts.EarlierAnswer.With(("answer", AnswerText.Of(question, answer, turn.Texts))),
    };

    private static string? Answerable(ExitInterviewTexts texts, Question question) => question switch
    {
        { Scale: { } scale } => texts.Rating.With(("min", scale.Min), ("max", scale.Max), ("labels", Labels(scale))),
        { Kind: QuestionKind.SingleChoice } => string.Join('\n', question.Options.Select((option, index) => $"{index + 1}. {option.Label}")),
        _ => null,
    };

    private static string Labels(AnswerScale scale) =>
        string.Join(", ", scale.Labels.OrderBy(label => label.Key).Select(label => $"{label.Key} = {label.Value}"));

    private static IReadOnlyList<Choice> Choices(Question question) => question.Scale is { } scale
        ? [.. scale.Ratings.Select(rating => rating.ToString(CultureInfo.InvariantCulture)).Select(rating => new Choice(rating, rating))]
        : [.. question.Options.Select(option => new Choice(option.Label, option.Label, option.Code))];

    private static Choice[] Commands(InterviewTurn turn, Question question) => turn.Interview.AnswerTo(question.Id) is null
        ? [turn.Kit.Button(Command.Skip)]
        : [turn.Kit.Button(Command.Keep), turn.Kit.Button(Command.Skip)];
}

using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What was given so far beside what was asked: attribution and profile by name, answers by number with what came out of them.</summary>
internal static class GivenAnswers
{
    public static IReadOnlyList<GivenAnswer> Of(InterviewTurn turn) =>
    [
        .. AboutPerson(turn),
        .. turn.Open.Plan.Questions(turn.Interview).SelectMany(question => To(turn, question).Concat(FollowUpsTo(turn, question))),
    ];

    /// <summary>One or none.</summary>
    public static IReadOnlyList<GivenAnswer> To(InterviewTurn turn, Question question) => turn.Interview.AnswerTo(question.Id) is { } answer
        ? [new GivenAnswer($"{turn.Open.Plan.NumberOf(turn.Interview, question)}. {question.Text}", AnswerText.Of(question, answer, turn.Texts))]
        : [];

    /// <summary>An empty field reads as skipped.</summary>
    public static GivenAnswer To(InterviewTurn turn, ProfileField field) =>
        new(turn.Texts.Profile[field].Title, turn.Interview.Profile.Has(field) ? ProfileText.Of(turn, field) : turn.Texts.Skipped);

    private static IEnumerable<GivenAnswer> AboutPerson(InterviewTurn turn)
    {
        if (turn.Interview.Attribution is { } attribution)
        {
            yield return new GivenAnswer(turn.Texts.AttributionTitle, turn.Texts.Attributions[attribution]);
        }

        foreach (var field in InterviewProfile.Fields.Where(turn.Interview.Profile.Has))
        {
            yield return To(turn, field);
        }
    }

    private static IEnumerable<GivenAnswer> FollowUpsTo(InterviewTurn turn, Question question) => turn.Interview.FollowUpsTo(question.Id)
        .Where(followUp => !followUp.IsPending)
        .Select(followUp => new GivenAnswer($"   {followUp.Asked}", followUp.Text ?? turn.Texts.Skipped));
}

using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>
/// Lets a model put the bank's follow-up so that it fits the answer. What is asked, when and how often stays with the bank; without a usable answer its words stay too.
/// </summary>
internal static class FollowUpWording
{
    private const string QuestionMarks = "?？؟";

    private static readonly Prompt FollowUp = Prompt.Load("ExitInterviews/Prompts/follow-up.prompt.md");

    public static async Task ApplyAsync(InterviewTurn turn, CancellationToken cancellationToken)
    {
        var model = turn.Context.Service<ModelAsker>();
        if (!model.IsOn || WhatWasSaid(turn.Interview) is not { } answer)
        {
            return;
        }

        var pending = turn.Interview.PendingFollowUp!;
        var question = FollowUp.With(
            ("language", turn.Interview.Language),
            ("wording", pending.Asked),
            ("question", turn.Open.Plan.Current(turn.Interview).Text),
            ("answer", answer)).In(turn.Interview.Language);
        var outcome = await model.AskAsync(ModelWork.In(turn.Context), question, cancellationToken: cancellationToken);
        if (outcome is ModelOutcome<string>.Answered { Value: var words } && IsOneQuestion(words))
        {
            turn.Open.RewordFollowUp(words);
        }
    }

    private static string? WhatWasSaid(ExitInterview interview)
    {
        var questionId = interview.PendingFollowUp!.QuestionId;
        return interview.FollowUpsTo(questionId).LastOrDefault(followUp => !followUp.IsPending)?.Text ?? interview.AnswerTo(questionId)?.Text;
    }

    private static bool IsOneQuestion(string words) =>
        words.Count(QuestionMarks.Contains) == 1 && QuestionMarks.Contains(words[^1]) && !words.Contains('\n', StringComparison.Ordinal);
}

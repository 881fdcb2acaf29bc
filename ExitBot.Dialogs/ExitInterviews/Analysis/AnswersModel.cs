using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Analysis;

/// <summary>Asks the language model what an interview says, in the turn that hands it in. Without one, or without an answer, the rules have it alone.</summary>
/// <param name="asker">Null where the host has no language model at all.</param>
internal sealed class AnswersModel(QuestionBanks banks, IOptions<LanguageModelOptions> options, ModelAsker? asker = null)
{
    private static readonly Prompt Prompt = Prompt.Load("ExitInterviews/Prompts/interview-analysis.prompt.md");

    /// <summary>Null: no claims.</summary>
    public async Task<ModelClaims?> ReadAsync(ModelWork work, ExitInterview interview, CancellationToken cancellationToken)
    {
        if (asker is not { IsOn: true })
        {
            return null;
        }

        var bank = banks.For(interview);
        var answers = string.Join("\n\n", Statement.Of(interview, bank).Select(statement => $"{statement.Question.Text}\n{statement.Text}"));
        if (answers.Length == 0)
        {
            return null;
        }

        var question = Prompt.With(
            ("reasons", string.Join(", ", bank.ReasonGroups.SelectMany(group => group.Codes))),
            ("themes", string.Join(", ", bank.Questions.Select(item => item.Theme).Distinct())),
            ("answers", answers));
        return await asker.ExtractAsync<AnswersRead>(work, question, cancellationToken: cancellationToken) is ModelOutcome<AnswersRead>.Answered { Value: var read }
            ? new ModelClaims(
                [.. read.Reasons.Select(reason => new ClaimedReason(reason.Code, reason.Quote))],
                [.. read.Themes.Select(theme => new ClaimedTheme(theme.Theme, theme.Polarity, theme.Quote))],
                read.Trigger,
                $"{options.Value.Provider} {options.Value.Model}".TrimEnd(),
                Prompt.Id)
            : null;
    }
}

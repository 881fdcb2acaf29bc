using System.Globalization;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>
/// Lets a language model understand what the patterns do not. Only its calls of <see cref="ChecklistTools"/> count: what it says itself nobody sees, because it may
/// claim what it has not done.
/// </summary>
public sealed class ChecklistModel(ModelAsker? model = null)
{
    private static readonly Prompt Prompt = Prompt.Load("OffboardingChecklists/Prompts/checklist.prompt.md");

    /// <returns>False when there is no model, or nothing came of it.</returns>
    internal async Task<bool> HearAsync(ChecklistTurn turn, ChecklistDesk desk, string text, CancellationToken cancellationToken)
    {
        if (model is not { IsOn: true })
        {
            return false;
        }

        var tools = new ChecklistTools(desk);
        var question = Prompt.With(
            ("today", desk.Today.ToString("dddd, yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("language", SpokenLanguages.Find(turn.Language)!.Name),
            ("tasks", tools.List()),
            ("message", text));
        await model.AskAsync(ModelWork.In(turn.Context), question, [KernelPluginFactory.CreateFromObject(tools, "checklist")], cancellationToken);
        if (tools.Outcomes.Count == 0)
        {
            return false;
        }

        await ChecklistAnswer.GiveAsync(turn, tools.Outcomes, cancellationToken);
        return true;
    }
}

using ExitBot.Dialogs.LanguageModel.Extraction;
using ExitBot.Dialogs.LanguageModel.Prompts;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Asks the configured provider once for each thing that flows ask of it. For whoever has just set it up.</summary>
public sealed class ModelCheck(ModelAsker model, TimeProvider clock)
{
    private const string Message = "Two colleagues would like to have lunch together on Friday.";
    private static readonly string[] Words = ["food", "travel", "money"];

    /// <param name="report">Called with each result as it comes in.</param>
    /// <returns>Whether everything worked.</returns>
    public async Task<bool> RunAsync(Action<AbilityResult> report, CancellationToken cancellationToken)
    {
        var works = true;
        foreach (var (ability, ask) in Abilities())
        {
            var began = clock.GetTimestamp();
            var reason = await ask(ModelWork.Outside(new ModelConversation("check", "check")), cancellationToken);
            report(new AbilityResult(ability, reason, clock.GetElapsedTime(began)));
            works &= reason is null;
        }

        return works;
    }

    private IEnumerable<(string Ability, Func<ModelWork, CancellationToken, Task<UnavailableReason?>> Ask)> Abilities()
    {
        yield return ("a text", async (work, stop) => ReasonOf(await model.AskAsync(work, Question("text", ("language", "en")), tools: null, stop)));
        yield return ("a record", async (work, stop) => ReasonOf(await model.ExtractAsync<Lunch>(work, Question("record"), CheckLunch, stop)));
        yield return ("a choice", async (work, stop) => ReasonOf(await model.ChooseAsync(work, Question("choice", ("words", string.Join(", ", Words))), Words, stop)));
        yield return ("a function", AskWithFunctionAsync);
    }

    private async Task<UnavailableReason?> AskWithFunctionAsync(ModelWork work, CancellationToken cancellationToken)
    {
        var wasCalled = false;
        var function = KernelFunctionFactory.CreateFromMethod(
            () =>
            {
                wasCalled = true;
                return "Soup and salad";
            },
            "menu_of_the_day",
            "The lunch menu. Call it before you write the sentence, and name what is on it.");
        var outcome = await model.AskAsync(work, Question("text", ("language", "en")), [KernelPluginFactory.CreateFromFunctions("Canteen", [function])], cancellationToken);
        return ReasonOf(outcome) ?? (wasCalled ? null : UnavailableReason.Unusable);
    }

    private static PromptQuestion Question(string name, params (string Slot, string Value)[] values) =>
        Prompt.Load($"LanguageModel/Prompts/check-{name}{PromptCatalog.FileEnding}").With([.. values, ("message", Message)]);

    private static IEnumerable<string> CheckLunch(Lunch lunch)
    {
        if (lunch.Day != Weekday.Friday)
        {
            yield return "$.day is not the day in the message.";
        }

        if (lunch.People != 2)
        {
            yield return "$.people is not the number in the message.";
        }
    }

    private static UnavailableReason? ReasonOf<T>(ModelOutcome<T> outcome) => (outcome as ModelOutcome<T>.Unavailable)?.Reason;
}

/// <param name="Failure">Null when it worked.</param>
public sealed record AbilityResult(string Ability, UnavailableReason? Failure, TimeSpan Time);

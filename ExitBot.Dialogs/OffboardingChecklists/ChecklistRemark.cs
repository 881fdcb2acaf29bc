using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>
/// Hears what is said about the list in the middle of something else: that things are done ("laptop and badge are returned"), and whatever
/// names the checklist. All of it has to be clear; anything else is left to the flow that is running.
/// </summary>
public sealed class ChecklistRemark(TextCatalog<ChecklistTexts> texts, TextCatalog<DialogKitTexts> kit, IOptions<ChecklistOptions> options, TimeProvider clock)
{
    private const int LongestRemark = 200;
    private const int ShortestRemark = 6;

    private static readonly CommandKind[] Beginnings =
        [CommandKind.List, CommandKind.ListToday, CommandKind.ListWeek, CommandKind.ListOverdue, CommandKind.ListDone, CommandKind.ListOwner, CommandKind.LastDay];

    /// <summary>Whether somebody in no flow turns to their list with it: asks what is left, names the list, tells the last day or what was done.</summary>
    public bool BeginsTalk(ITurnContext context, string? text)
    {
        // Most of what is said has none of the words, and reading it whole in eight languages costs more than the rest of an idle turn.
        if (text is not { Length: <= LongestRemark } || context.IsGroup() || !MayBegin(text))
        {
            return false;
        }

        return Begins(text, Commands(context, text));
    }

    internal static bool MayBegin(string text)
    {
        var said = PhraseText.Of(text);
        return RemarkWords.MayBeIn(said) || RemarkWords.MayAsk(said, Beginnings);
    }

    internal static bool Begins(string text, IReadOnlyList<ChecklistCommand> commands) =>
        commands.Count > 0 && (CommandReader.NamesChecklist(text) || commands.All(command => Beginnings.Contains(command.Kind) || command.TellsWhatWasDone));

    /// <summary>Whether it is about the list for somebody who is talking about it.</summary>
    public bool IsCommand(ITurnContext context, string? text) => Commands(context, text).Count > 0;

    /// <summary>True when it was understood, done and said back.</summary>
    public async Task<bool> HearAsync(ITurnContext context, string? text, CancellationToken cancellationToken)
    {
        if (text is not { Length: >= ShortestRemark and <= LongestRemark } || context.IsGroup() || !RemarkWords.MayBeIn(PhraseText.Of(text)))
        {
            return false;
        }

        var open = await context.Service<ChecklistService>().FindAsync(context.Person().Key, cancellationToken);
        if (open is null)
        {
            return false;
        }

        var today = ChecklistTurn.TodayOf(context.Activity, open.List, options.Value.TimeZone, clock.GetUtcNow());
        var commands = CommandReader.Read(text, today, context.Language());
        var isNamed = CommandReader.NamesChecklist(text);
        if (commands.Count == 0 || !commands.All(command => command.TellsWhatWasDone || isNamed) || commands.Any(command => command.Kind == CommandKind.Delete))
        {
            return false;
        }

        // Nothing is staged before all of it is known to be clear.
        if (!commands.All(command => command.Task is null || new TaskFinder(open.Tasks, [], []).Find(command.Task.Words, task => task.IsOpen).All(found => found is FoundTask.One)))
        {
            return false;
        }

        var instance = new DialogInstance { Id = nameof(ChecklistRemark), State = new Dictionary<string, object>() };
        instance.KeepProgress(new ChecklistProgress());
        var turn = new ChecklistTurn(context, instance, open, texts, kit.For(context.Language()), today) { InPassing = true };
        IReadOnlyList<ChecklistOutcome> outcomes = [.. commands.SelectMany(turn.Desk.Do)];
        if (outcomes.Any(outcome => outcome is ChecklistOutcome.Ask))
        {
            return false;
        }

        await ChecklistAnswer.GiveAsync(turn, outcomes, cancellationToken);
        return true;
    }

    private IReadOnlyList<ChecklistCommand> Commands(ITurnContext context, string? text) => text is not { Length: <= LongestRemark } ? []
        : CommandReader.Read(text, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), context.Language());
}

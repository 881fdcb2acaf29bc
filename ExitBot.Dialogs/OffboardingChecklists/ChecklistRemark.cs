using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>
/// Hears what is said about the list in the middle of something else: that things are done ("laptop and badge are returned"), what is left, and whatever
/// names the checklist. All of it has to be clear; anything else is left to the flow that is running.
/// </summary>
public sealed class ChecklistRemark(TextCatalog<ChecklistTexts> texts, TextCatalog<DialogKitTexts> kit, IOptions<ChecklistOptions> options, TimeProvider clock)
{
    private const int LongestRemark = 200;
    private const int LongestQuestion = 100;
    private const int ShortestRemark = 6;

    private static readonly CommandKind[] Lists =
        [CommandKind.List, CommandKind.ListToday, CommandKind.ListWeek, CommandKind.ListOverdue, CommandKind.ListDone, CommandKind.ListOwner];

    private static readonly CommandKind[] Beginnings = [.. Lists, CommandKind.LastDay];

    /// <summary>Whether somebody in no flow turns to their list with it: asks what is left, names the list, tells the last day or what was done.</summary>
    public bool BeginsTalk(ITurnContext context, string? text)
    {
        // Most of what is said has none of the words, and reading it whole in eight languages costs more than the rest of an idle turn.
        if (text is not { Length: <= LongestRemark } || context.IsGroup() || !MayBegin(text))
        {
            return false;
        }

        return Begins(text, Commands(context, text), context.Language());
    }

    internal static bool MayBegin(string text)
    {
        var said = PhraseText.Of(text);
        return RemarkWords.MayBeIn(said) || RemarkWords.MayAsk(said, Beginnings);
    }

    internal static bool Begins(string text, IReadOnlyList<ChecklistCommand> commands, string language) =>
        commands.Count > 0 && (CommandReader.NamesChecklist(text, language) || commands.All(command => Beginnings.Contains(command.Kind) || command.TellsWhatWasDone));

    /// <summary>Whether it is about the list for somebody who is talking about it.</summary>
    public bool IsCommand(ITurnContext context, string? text) => Commands(context, text).Count > 0;

    /// <summary>What is left, in words: for somebody who names the checklist while something else is running. Without a list it is said how to get one.</summary>
    public async Task ShowAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, cancellationToken) is { } open)
        {
            await ChecklistAnswer.ShowAsync(TurnOf(context, open), ListScope.Open, owner: null, cancellationToken);
        }
        else
        {
            await SayNoneAsync(context, cancellationToken);
        }
    }

    /// <summary>True when it was understood, done and said back.</summary>
    /// <param name="isLeaver">Whether who asks for a list that does not exist is to hear how to get one.</param>
    public async Task<bool> HearAsync(ITurnContext context, string? text, bool isLeaver, CancellationToken cancellationToken)
    {
        if (text is not { Length: <= LongestRemark } || context.IsGroup())
        {
            return false;
        }

        var said = PhraseText.Of(text);
        var asks = text.Length <= LongestQuestion && RemarkWords.MayAsk(said, Lists) && AskReader.IsAsking(text);
        if (!asks && (text.Length < ShortestRemark || !RemarkWords.MayBeIn(said)))
        {
            return false;
        }

        var open = await FindAsync(context, cancellationToken);
        var commands = CommandReader.Read(text, TodayOf(context, open), context.Language());
        var isNamed = CommandReader.NamesChecklist(text, context.Language());
        if (commands.Count == 0 || !commands.All(command => command.TellsWhatWasDone || isNamed || (asks && Lists.Contains(command.Kind))) || commands.Any(command => command.Kind == CommandKind.Delete))
        {
            return false;
        }

        if (open is null)
        {
            var isAboutList = isLeaver && commands.All(command => Lists.Contains(command.Kind));
            if (isAboutList)
            {
                await SayNoneAsync(context, cancellationToken);
            }

            return isAboutList;
        }

        // Nothing is staged before all of it is known to be clear.
        if (!commands.All(command => command.Task is null || new TaskFinder(open.Tasks, [], []).Find(command.Task.Words, task => task.IsOpen).All(found => found is FoundTask.One)))
        {
            return false;
        }

        var turn = TurnOf(context, open);
        IReadOnlyList<ChecklistOutcome> outcomes = [.. commands.SelectMany(turn.Desk.Do)];
        if (outcomes.Any(outcome => outcome is ChecklistOutcome.Ask))
        {
            return false;
        }

        await ChecklistAnswer.GiveAsync(turn, outcomes, cancellationToken);
        return true;
    }

    private static Task<OpenChecklist?> FindAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.Service<ChecklistService>().FindAsync(context.Person().Key, cancellationToken);

    private DateOnly TodayOf(ITurnContext context, OpenChecklist? open) => ChecklistTurn.TodayOf(context.Activity, open?.List, options.Value.TimeZone, clock.GetUtcNow());

    private ChecklistTurn TurnOf(ITurnContext context, OpenChecklist open)
    {
        var instance = new DialogInstance { Id = nameof(ChecklistRemark), State = new Dictionary<string, object>() };
        instance.KeepProgress(new ChecklistProgress());
        return new ChecklistTurn(context, instance, open, texts, kit.For(context.Language()), TodayOf(context, open)) { InPassing = true };
    }

    private Task<ResourceResponse> SayNoneAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync(MessageFactory.Text(texts.For(context.Language()).NoListYet), cancellationToken);

    private IReadOnlyList<ChecklistCommand> Commands(ITurnContext context, string? text) => text is not { Length: <= LongestRemark } ? []
        : CommandReader.Read(text, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), context.Language());
}

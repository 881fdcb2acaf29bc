using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Reads the answer to what was asked before a command could be done.</summary>
internal static class HeldReply
{
    /// <returns>Null when it answers something else.</returns>
    public static IReadOnlyList<ChecklistOutcome>? Read(ChecklistTurn turn, HeldCommand held, string text, CommandRecognizer commands)
    {
        var yes = commands.YesOrNo(text, turn.Language);
        return held.For switch
        {
            HeldFor.Deletion => yes switch { true => Delete(turn, held), false => Keep(turn), _ => null },
            HeldFor.Task => WhichTask(turn, held, text, yes),
            HeldFor.Day => WhichDay(turn, held, text),
            _ => LastDay(turn, held, text, commands),
        };
    }

    private static List<ChecklistOutcome> Delete(ChecklistTurn turn, HeldCommand held)
    {
        List<TaskChange> deleted = [];
        foreach (var task in (held.Tasks ?? []).Select(id => turn.Open.Find(new TaskId(id))).OfType<ChecklistTask>())
        {
            turn.Open.Delete(task);
            deleted.Add(new TaskChange(task, After: null));
        }

        return deleted.Count > 0 ? [new ChecklistOutcome.Changed(CommandKind.Delete, deleted)] : [new ChecklistOutcome.NoSuchTask(held.Command.Task?.Words ?? "")];
    }

    private static List<ChecklistOutcome> Keep(ChecklistTurn turn) => [new ChecklistOutcome.Kept(turn.Texts.NotDeleted)];

    private static List<ChecklistOutcome>? WhichTask(ChecklistTurn turn, HeldCommand held, string text, bool? yes)
    {
        var candidates = (held.Tasks ?? []).Select(id => turn.Open.Find(new TaskId(id))).OfType<ChecklistTask>().ToList();
        if (yes == false)
        {
            return [new ChecklistOutcome.Kept(turn.Texts.NothingChanged)];
        }

        var chosen = yes == true && candidates is [var only] ? only
            : new TaskFinder(candidates, [.. candidates.Select(task => task.Id.Value)], []).Find(text, _ => true) is [FoundTask.One { Task: var one }] ? one
            : null;
        return chosen is null ? null
            : [.. turn.Desk.Do(held.Command with { Task = new TaskReference(held.Command.Task?.Words ?? "", [chosen.Id.Value]) })];
    }

    private static List<ChecklistOutcome>? WhichDay(ChecklistTurn turn, HeldCommand held, string text)
    {
        var said = DateReader.ReadAll(text, turn.Today, turn.Language);
        var due = held.Command.Due!;
        DateOnly?[] offered = [due.Day, due.OrDay];
        var day = said?.Day is SpokenDay.On on ? on.Day : text.Trim() is "1" or "2" ? offered[text.Trim()[0] - '1'] : null;
        return day is null ? null : [.. turn.Desk.Do(held.Command with { Due = new DueWish(day, Time: said?.Time ?? due.Time) })];
    }

    private static List<ChecklistOutcome>? LastDay(ChecklistTurn turn, HeldCommand held, string text, CommandRecognizer commands)
    {
        if (commands.Recognize(text, turn.Language) is { Command: Command.Skip })
        {
            return [new ChecklistOutcome.Kept(turn.Texts.LastDaySkipped), new ChecklistOutcome.Show(ListScope.Open, Owner: null)];
        }

        if (DateReader.ReadAll(text, turn.Today, turn.Language) is not { Day: SpokenDay.On or SpokenDay.Either } said)
        {
            return null;
        }

        // What waited for the day is done with it; where nothing did, the list is shown.
        var set = turn.Desk.Do(new ChecklistCommand(CommandKind.LastDay) { Due = CommandReader.WishOf(said) }).ToList();
        return set is not [ChecklistOutcome.LastDaySet] ? set
            : held.Command.Kind == CommandKind.LastDay ? [.. set, new ChecklistOutcome.Show(ListScope.Open, Owner: null)]
            : [.. set, .. turn.Desk.Do(held.Command)];
    }
}

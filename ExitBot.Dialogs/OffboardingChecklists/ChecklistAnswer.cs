using System.Security.Cryptography;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Says what came of a message: what was changed first, and then the one question that is open.</summary>
internal static class ChecklistAnswer
{
    private const int LongestWords = 80;
    private const int MostChoices = 6;

    public static async Task GiveAsync(ChecklistTurn turn, IReadOnlyList<ChecklistOutcome> outcomes, CancellationToken cancellationToken)
    {
        var asked = outcomes.OfType<ChecklistOutcome.Ask>().FirstOrDefault();
        turn.Progress = turn.Progress with { Held = asked?.Held.Write(), Mentioned = Mentioned(turn, outcomes) };
        turn.Open.KeepStep();

        var lines = outcomes.Where(outcome => outcome is not (ChecklistOutcome.Ask or ChecklistOutcome.Show)).Select(outcome => Line(turn, outcome)).ToList();
        if (outcomes.Any(outcome => outcome is ChecklistOutcome.Changed))
        {
            lines.Add($"{ChecklistMessage.Progress(turn)} {turn.Texts.UndoHint}");
        }

        if (lines.Count > 0)
        {
            await turn.SayAsync(string.Join('\n', lines), cancellationToken);
        }

        if (outcomes.OfType<ChecklistOutcome.Show>().FirstOrDefault() is { } show)
        {
            await ShowAsync(turn, show.Scope, show.Owner, cancellationToken);
        }

        if (asked is not null)
        {
            await AskAsync(turn, asked.Held, cancellationToken);
        }
    }

    /// <summary>The whole list is a card; a part of it is words.</summary>
    public static Task ShowAsync(ChecklistTurn turn, ListScope scope, TaskOwner? owner, CancellationToken cancellationToken, string? before = null)
    {
        var heading = turn.Texts.Scopes[scope];
        if (scope != ListScope.Open || turn.InPassing)
        {
            var part = ChecklistView.Of(turn.Open.Tasks, scope, owner, turn.Today);
            turn.Progress = turn.Progress with { Shown = ChecklistProgress.Write(part.Select(task => task.Id.Value)) };
            return turn.SayAsync(ChecklistMessage.Text(turn, heading, part), cancellationToken);
        }

        var open = ChecklistView.Of(turn.Open.Tasks, ListScope.Open, owner: null, turn.Today);
        var done = ChecklistView.Of(turn.Open.Tasks, ListScope.Done, owner: null, turn.Today);
        IReadOnlyList<ChecklistTask> all = [.. open, .. done];
        var nonce = RandomNumberGenerator.GetHexString(16, lowercase: true);
        turn.Progress = turn.Progress with
        {
            Shown = ChecklistProgress.Write(all.Select(task => task.Id.Value)),
            CardNonce = nonce,
            CardDone = ChecklistProgress.Write(done.Select(task => task.Id.Value)),
        };
        return turn.SendAsync(ChecklistMessage.Card(turn, before is null ? heading : $"{before}\n\n{heading}", all, nonce), cancellationToken);
    }

    public static Task AskAsync(ChecklistTurn turn, HeldCommand held, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        IReadOnlyList<ChecklistTask> tasks = [.. (held.Tasks ?? []).Select(id => turn.Open.Find(new TaskId(id))).OfType<ChecklistTask>()];
        Choice yes = new(turn.Kit.YesTitle, turn.Kit.Yes[0]), no = new(turn.Kit.NoTitle, turn.Kit.No[0]);
        switch (held)
        {
            case { For: HeldFor.Deletion }:
                return turn.SayAsync(texts.ConfirmDelete.With(("titles", turn.TitlesOf(tasks))), cancellationToken, yes, no);
            case { For: HeldFor.Task } when tasks is [var only]:
                return turn.SayAsync(texts.DidYouMean.With(("title", turn.Titles.Of(only))), cancellationToken, yes, no);
            case { For: HeldFor.Task }:
                var numbered = tasks.Take(MostChoices).Select((task, index) => $"{index + 1}. {turn.Titles.Of(task)}");
                var question = texts.WhichTask.With(("words", PlainText.Shorten(held.Command.Task!.Words, LongestWords)));
                return turn.SayAsync($"{question}\n{string.Join('\n', numbered)}", cancellationToken, tasks.Take(MostChoices).Select(task => new Choice(turn.Titles.Of(task), turn.Titles.Of(task))));
            case { For: HeldFor.Day, Command.Due: { Day: { } first, OrDay: { } second } }:
                return turn.SayAsync(
                    texts.WhichDay.With(("first", turn.DayOf(first)), ("second", turn.DayOf(second))),
                    cancellationToken,
                    new Choice(turn.DayOf(first), ChecklistTurn.Iso(first)),
                    new Choice(turn.DayOf(second), ChecklistTurn.Iso(second)));
            default:
                return turn.SayAsync(texts.AskLastDay, cancellationToken, new Choice(texts.SkipTitle, turn.Kit.Commands[Command.Skip][0]));
        }
    }

    public static string Line(ChecklistTurn turn, ChecklistOutcome outcome)
    {
        var texts = turn.Texts;
        return outcome switch
        {
            ChecklistOutcome.Changed changed => ChangeLines.Of(turn, changed),
            ChecklistOutcome.AlreadySo { Kind: CommandKind.Done, Tasks: var tasks } => texts.AlreadyDone.With(("title", turn.TitlesOf(tasks))),
            ChecklistOutcome.AlreadySo { Kind: CommandKind.Undone, Tasks: var tasks } => texts.AlreadyOpen.With(("title", turn.TitlesOf(tasks))),
            ChecklistOutcome.AlreadySo { Tasks: var tasks } => texts.AlreadySo.With(("title", turn.TitlesOf(tasks))),
            ChecklistOutcome.NoSuchTask { Words: var words } => texts.NoSuchTask.With(("words", PlainText.Shorten(PlainText.OneLine(words), LongestWords))),
            ChecklistOutcome.PastDay { Day: var day } => texts.PastDay.With(("date", turn.DayOf(day))),
            ChecklistOutcome.Full => texts.Full.With(("count", OpenChecklist.MostTasks)),
            ChecklistOutcome.Undone { Changes: [] } => texts.ChangedSince,
            ChecklistOutcome.Undone { Changes: var changes } => texts.Undone.With(("titles", turn.TitlesOf(changes.Select(change => (change.After ?? change.Before)!)))),
            ChecklistOutcome.Kept { Text: var text } => text,
            ChecklistOutcome.NothingToUndo => texts.NothingToUndo,
            ChecklistOutcome.LastDaySet { Day: var day } => texts.LastDaySet.With(("date", turn.DayOf(day))),
            ChecklistOutcome.Tell { Tasks: var tasks } => string.Join('\n', tasks.Select(task => (task.IsOpen ? texts.OpenStatus : texts.DoneStatus).With(("title", ChecklistMessage.LineOf(turn, task))))),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no line."),
        };
    }

    private static string Mentioned(ChecklistTurn turn, IReadOnlyList<ChecklistOutcome> outcomes)
    {
        var ids = outcomes.SelectMany(outcome => outcome switch
        {
            ChecklistOutcome.Changed changed => changed.Changes.Select(change => change.Id.Value),
            ChecklistOutcome.AlreadySo already => already.Tasks.Select(task => task.Id.Value),
            ChecklistOutcome.Tell told => told.Tasks.Select(task => task.Id.Value),
            _ => [],
        }).Distinct().ToList();
        return ids.Count > 0 ? ChecklistProgress.Write(ids) : turn.Progress.Mentioned;
    }
}

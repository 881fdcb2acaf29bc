using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Hears one message about the list and answers it: commands of every flow first, an open question next, then what is said about tasks.</summary>
internal sealed class ChecklistReply(CommandRecognizer commands, ChecklistModel model)
{
    public async Task<ChecklistNext> HearAsync(ChecklistTurn turn, CancellationToken cancellationToken)
    {
        var heard = Heard.In(turn.Context);
        if (heard.Card is { } card && heard.Text is null)
        {
            await CardReply.HearAsync(turn, card, cancellationToken);
            return ChecklistNext.Wait;
        }

        var text = heard.Text ?? "";
        var held = HeldCommand.Read(turn.Progress.Held);
        if (held is not null && HeldReply.Read(turn, held, text, commands) is { } answered)
        {
            await ChecklistAnswer.GiveAsync(turn, answered, cancellationToken);
            return ChecklistNext.Wait;
        }

        // Where one word is both, as in French, what was done just now is meant.
        var found = turn.Read(text);
        if (found is not [{ Kind: CommandKind.Undo }] && commands.Recognize(text, turn.Language) is { } call && await DoAsync(turn, call.Command, held, cancellationToken) is { } next)
        {
            return next;
        }

        await ListenAsync(turn, text, found, held, cancellationToken);
        return ChecklistNext.Wait;
    }

    private async Task ListenAsync(ChecklistTurn turn, string text, IReadOnlyList<ChecklistCommand> found, HeldCommand? held, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChecklistOutcome> outcomes = [.. found.SelectMany(turn.Desk.Do)];
        if (outcomes.Any(outcome => outcome is not ChecklistOutcome.NoSuchTask))
        {
            await ChecklistAnswer.GiveAsync(turn, outcomes, cancellationToken);
        }
        else if (found.Count == 0 && await model.HearAsync(turn, turn.Desk, text, cancellationToken))
        {
            return;
        }
        else if (Likely(turn, text) is { Count: > 0 } likely)
        {
            await ChecklistAnswer.GiveAsync(turn, likely, cancellationToken);
        }
        else if (outcomes.Count > 0)
        {
            await ChecklistAnswer.GiveAsync(turn, outcomes, cancellationToken);
        }
        else if (turn.Texts.Thanks.Contains(PlainText.Words(text)))
        {
            await turn.SayAsync(turn.Texts.ThanksAnswer, cancellationToken);
        }
        else if (held is not null)
        {
            await turn.SayAsync(held.For == HeldFor.LastDay ? turn.Texts.LastDayUnclear : turn.Texts.NotUnderstood, cancellationToken);
            await ChecklistAnswer.AskAsync(turn, held, cancellationToken);
        }
        else
        {
            await turn.SayAsync(turn.Texts.NotUnderstood, cancellationToken);
        }
    }

    /// <summary>What can do no harm: a question is answered by what it seems to ask for, and where something seems to be done it is asked whether that is meant.</summary>
    private static IReadOnlyList<ChecklistOutcome> Likely(ChecklistTurn turn, string text)
    {
        var task = new TaskFinder(turn.Open.Tasks, [], [], mayBeMistyped: false).Find(text, _ => true) switch
        {
            [FoundTask.One { Task: var named }] => named,
            [FoundTask.OneOf { Candidates: [var only] }] => only,
            _ => null,
        };
        return task is not null && FreeOrderReader.IsQuestion(text, turn.Language) ? [new ChecklistOutcome.Tell([task])]
            : task is { IsOpen: true } && FreeOrderReader.SeemsDone(text, turn.Language)
                ? [new ChecklistOutcome.Ask(new HeldCommand(HeldFor.Task, new ChecklistCommand(CommandKind.Done) { Task = new TaskReference(text) }, [task.Id.Value]))]
            : AskReader.Read(text, turn.Language) is { } asked ? [.. turn.Desk.Do(new ChecklistCommand(asked))]
            : [];
    }

    private static async Task<ChecklistNext?> DoAsync(ChecklistTurn turn, Command command, HeldCommand? held, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case Command.Help:
                await turn.SayAsync(turn.Texts.Help, cancellationToken);
                break;
            case Command.Person:
                await turn.SayAsync(turn.Kit.Person, cancellationToken);
                break;
            case Command.Back:
                await ChecklistAnswer.GiveAsync(turn, [.. turn.Desk.Do(new ChecklistCommand(CommandKind.Undo))], cancellationToken);
                return ChecklistNext.Wait;
            case Command.Review or Command.Resume:
                await ChecklistAnswer.ShowAsync(turn, ListScope.Open, owner: null, cancellationToken);
                break;
            case Command.Pause or Command.Stop or Command.Submit:
                await turn.SayAsync(turn.Texts.Kept, cancellationToken);
                return ChecklistNext.Leave;
            case Command.Menu:
                return ChecklistNext.LeaveToMenu;
            case Command.DeleteData:
                return ChecklistNext.DeleteData;
            case Command.DeleteAll when turn.Open.Tasks.Count == 0:
                return ChecklistNext.DeleteData;
            case Command.DeleteAll:
                await turn.SayAsync(turn.Texts.AllTasksMeant, cancellationToken);
                var all = new TaskReference("", [.. turn.Open.Tasks.Select(task => task.Id.Value)]);
                await ChecklistAnswer.GiveAsync(turn, [.. turn.Desk.Do(new ChecklistCommand(CommandKind.Delete) { Task = all })], cancellationToken);
                return ChecklistNext.Wait;
            default:
                return null;
        }

        if (held is not null)
        {
            await ChecklistAnswer.AskAsync(turn, held, cancellationToken);
        }

        return ChecklistNext.Wait;
    }
}

/// <summary>What follows what was just said.</summary>
internal enum ChecklistNext
{
    Wait,
    Leave,
    LeaveToMenu,
    DeleteData,
}

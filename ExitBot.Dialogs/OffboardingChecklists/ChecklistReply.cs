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
        var desk = turn.Desk;
        if (found.Count > 0)
        {
            await ChecklistAnswer.GiveAsync(turn, [.. found.SelectMany(desk.Do)], cancellationToken);
        }
        else if (await model.HearAsync(turn, desk, text, cancellationToken))
        {
            return;
        }
        else if (AskReader.Read(text, turn.Language) is { } asked)
        {
            await ChecklistAnswer.GiveAsync(turn, [.. desk.Do(new ChecklistCommand(asked))], cancellationToken);
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

using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>The boxes of a card that was sent in. Only what was ticked or cleared on it changes, so that an older card takes nothing back that was said since.</summary>
internal static class CardReply
{
    public static async Task HearAsync(ChecklistTurn turn, CardSubmit card, CancellationToken cancellationToken)
    {
        if (turn.Progress.CardNonce is not { } nonce || card.Stamp != new CardStamp(ChecklistMessage.Subject, ChecklistMessage.Subject, nonce))
        {
            await turn.SayAsync(turn.Kit.OldCard, cancellationToken);
            await ChecklistAnswer.ShowAsync(turn, ListScope.Open, owner: null, cancellationToken);
            return;
        }

        var before = ChecklistProgress.Read(turn.Progress.CardDone).ToHashSet();
        var ticked = ChecklistProgress.Read(card.Answer ?? "").ToHashSet();
        var changes = turn.Open.Tasks
            .Where(task => before.Contains(task.Id.Value) != ticked.Contains(task.Id.Value))
            .ToList()
            .Select(task => (Before: task, After: turn.Open.Change(task, changed => changed with { Status = ticked.Contains(task.Id.Value) ? ChecklistStatus.Done : ChecklistStatus.Open })))
            .Where(change => change.Before != change.After)
            .Select(change => new TaskChange(change.Before, change.After))
            .ToList();
        turn.Progress = turn.Progress with { CardDone = ChecklistProgress.Write(ticked) };
        if (changes.Count == 0)
        {
            await turn.SayAsync(turn.Texts.NothingChanged, cancellationToken);
            return;
        }

        await ChecklistAnswer.GiveAsync(turn, [.. changes.GroupBy(ChangeLines.KindOf).Select(kind => new ChecklistOutcome.Changed(kind.Key, [.. kind]))], cancellationToken);
    }
}

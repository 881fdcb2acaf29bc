using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>What came of one command. The list is closed.</summary>
internal abstract record ChecklistOutcome
{
    private ChecklistOutcome()
    {
    }

    public sealed record Changed(CommandKind Kind, IReadOnlyList<TaskChange> Changes) : ChecklistOutcome;

    /// <summary>There was nothing to change.</summary>
    public sealed record AlreadySo(CommandKind Kind, IReadOnlyList<ChecklistTask> Tasks) : ChecklistOutcome;

    public sealed record NoSuchTask(string Words) : ChecklistOutcome;

    public sealed record PastDay(DateOnly Day) : ChecklistOutcome;

    public sealed record Full : ChecklistOutcome;

    /// <param name="Changes">Empty where others have changed the tasks since.</param>
    public sealed record Undone(IReadOnlyList<TaskChange> Changes) : ChecklistOutcome;

    public sealed record NothingToUndo : ChecklistOutcome;

    /// <summary>Nothing was done, and the person is told so.</summary>
    public sealed record Kept(string Text) : ChecklistOutcome;

    public sealed record LastDaySet(DateOnly Day) : ChecklistOutcome;

    public sealed record Show(ListScope Scope, TaskOwner? Owner) : ChecklistOutcome;

    public sealed record Tell(IReadOnlyList<ChecklistTask> Tasks) : ChecklistOutcome;

    /// <summary>It cannot be done before something is answered.</summary>
    public sealed record Ask(HeldCommand Held) : ChecklistOutcome;
}

using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>One thing that was asked for. What does not belong to its kind is null.</summary>
internal sealed record ChecklistCommand(CommandKind Kind)
{
    public TaskReference? Task { get; init; }

    public string? Title { get; init; }

    public DueWish? Due { get; init; }

    public TaskPriority? Priority { get; init; }

    public TaskOwner? Owner { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether the words themselves tell what was done: "returned". Such a remark is understood in any flow.</summary>
    public bool TellsWhatWasDone { get; init; }
}

/// <summary>Which tasks are meant: in the person's words, or by now the tasks themselves.</summary>
/// <param name="IsUnnamed">The words name none: "returned".</param>
internal sealed record TaskReference(string Words, IReadOnlyList<Guid>? Ids = null, bool IsUnnamed = false);

/// <summary>A day as it was wished for. One of the three is given; two days where it may be either.</summary>
/// <param name="FromLastDay">So many days after the last working day.</param>
internal sealed record DueWish(DateOnly? Day = null, DateOnly? OrDay = null, int? FromLastDay = null, bool InWorkingDays = false, TimeOnly? Time = null);

using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>One thing to be done before somebody leaves.</summary>
public sealed record ChecklistTask
{
    /// <summary>In characters.</summary>
    public const int LongestTitle = 200;

    public const int LongestNote = 2_000;

    public required TaskId Id { get; init; }

    /// <summary>Who leaves.</summary>
    public required PersonKey Person { get; init; }

    public required string Title { get; init; }

    /// <summary>Which of the templates it is, so that it has its name in every language. Null when it was added or renamed.</summary>
    public string? Template { get; init; }

    public ChecklistStatus Status { get; init; }

    public TaskPriority Priority { get; init; } = TaskPriority.Normal;

    public TaskOwner Owner { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>Of the day it is due, where somebody named one. In the person's time.</summary>
    public TimeOnly? DueTime { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Counts the changes that were committed; the store sets it.</summary>
    public int Version { get; init; }

    public bool IsOpen => Status == ChecklistStatus.Open;

    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;
}

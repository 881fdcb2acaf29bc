using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>Which of a person's tasks are wanted. Null: all.</summary>
internal sealed record TaskFilter(ChecklistStatus? Status, TaskPriority? Priority, TaskOwner? Owner, DateOnly? DueBefore, DateOnly? DueAfter)
{
    /// <exception cref="BadFieldsException">One of them is no filter.</exception>
    public static TaskFilter Read(TaskQuery query)
    {
        var errors = new FieldErrors();
        var filter = new TaskFilter(
            TaskFields.OneOf<ChecklistStatus>("status", query.Status, errors),
            TaskFields.OneOf<TaskPriority>("priority", query.Priority, errors),
            TaskFields.OneOf<TaskOwner>("owner", query.Owner, errors),
            TaskFields.Day("due_before", query.DueBefore, errors),
            TaskFields.Day("due_after", query.DueAfter, errors));
        errors.ThrowIfAny();
        return filter;
    }

    /// <summary>By day, what has none last.</summary>
    public IReadOnlyList<ChecklistTask> Of(IEnumerable<ChecklistTask> tasks, ListPlace? after) =>
    [
        .. tasks
            .Where(task => (Status is null || task.Status == Status) && (Priority is null || task.Priority == Priority) && (Owner is null || task.Owner == Owner))
            .Where(task => (DueBefore is null || task.Due < DueBefore) && (DueAfter is null || task.Due > DueAfter))
            .OrderBy(task => PlaceOf(task).At).ThenBy(task => task.Id.ToString(), StringComparer.Ordinal)
            .Where(task => after is not { } place || IsAfter(PlaceOf(task), place)),
    ];

    public static ListPlace PlaceOf(ChecklistTask task) => new(new DateTimeOffset(task.Due ?? DateOnly.MaxValue, TimeOnly.MinValue, TimeSpan.Zero), task.Id.Value);

    private static bool IsAfter(ListPlace task, ListPlace place) =>
        task.At > place.At || (task.At == place.At && string.CompareOrdinal(task.Id.ToString("N"), place.Id.ToString("N")) > 0);
}

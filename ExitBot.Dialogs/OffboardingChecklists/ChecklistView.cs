using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Which tasks belong to a part of the list, in the order in which they are shown: open before done, then by day.</summary>
internal static class ChecklistView
{
    private const int DaysInWeek = 7;

    public static IReadOnlyList<ChecklistTask> Of(IEnumerable<ChecklistTask> tasks, ListScope scope, TaskOwner? owner, DateOnly today) =>
        [.. tasks.Where(task => IsIn(task, scope, owner, today)).OrderBy(task => task.Due ?? DateOnly.MaxValue).ThenByDescending(task => task.Priority).ThenBy(Place).ThenBy(task => task.CreatedAt).ThenBy(task => task.Id.ToString(), StringComparer.Ordinal)];

    // Tasks of the templates come into being at the same moment.
    private static int Place(ChecklistTask task) => task.Template is { } key ? TaskTemplates.All.Index().First(template => template.Item.Key == key).Index : int.MaxValue;

    private static bool IsIn(ChecklistTask task, ListScope scope, TaskOwner? owner, DateOnly today) => scope switch
    {
        ListScope.Done => !task.IsOpen,
        ListScope.Today => task.IsOpen && task.Due <= today,
        ListScope.Week => task.IsOpen && task.Due <= EndOfWeek(today),
        ListScope.Overdue => task.IsOverdue(today),
        ListScope.Owner => task.IsOpen && task.Owner == owner,
        _ => task.IsOpen,
    };

    // Weeks end on Sunday.
    private static DateOnly EndOfWeek(DateOnly today) => today.AddDays((DaysInWeek - (int)today.DayOfWeek) % DaysInWeek);
}

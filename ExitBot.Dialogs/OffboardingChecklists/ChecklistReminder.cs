using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>What is said of tasks that are due, in the language of the list. Notes stay out of it: others may see the screen.</summary>
public sealed class ChecklistReminder(TextCatalog<ChecklistTexts> catalog)
{
    private const int MostLines = 10;

    public Activity ForLeaver(Checklist list, ReminderPlan plan)
    {
        var texts = catalog.For(list.Language);
        string[] parts = [.. Part(texts.RemindOverdue, list, plan.Overdue), .. Part(texts.RemindSoon, list, plan.Soon)];
        var message = QuickReplies.Under(string.Join('\n', parts), new Choice(texts.Scopes[ListScope.Open], "checklist"));
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    /// <summary>A mail to one of the other owners. It names the person by the id that the employer or the channel gave them.</summary>
    public (string Subject, string Body) ForOwner(Checklist list, IReadOnlyList<ChecklistTask> overdue)
    {
        var texts = catalog.For(list.Language);
        return (texts.OwnersToldSubject.With(("count", overdue.Count)), string.Join('\n', [$"{list.Person.Id}", .. Part(texts.OwnersToldBody, list, overdue)]));
    }

    private IEnumerable<string> Part(string heading, Checklist list, IReadOnlyList<ChecklistTask> tasks)
    {
        var texts = catalog.For(list.Language);
        var lines = tasks.OrderBy(task => task.Due).Take(MostLines)
            .Select(task => $"- {TaskTitles.For(list.Language).Of(task)} ({texts.DueSuffix.With(("date", texts.Day(task.Due!.Value, task.DueTime, list.Language)))})");
        return tasks.Count == 0 ? [] : [heading, .. lines, .. tasks.Count > MostLines ? [texts.AndMore.With(("count", tasks.Count - MostLines))] : Array.Empty<string>()];
    }
}

using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;
using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>What is still to be done for somebody, in the report on their interview: titles, owners and days, never notes.</summary>
internal sealed class OpenTasksSection(ChecklistService checklists) : IReportSection
{
    public async Task<ReportSection?> ReadAsync(PersonKey person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var open = await checklists.FindAsync(person, cancellationToken);
        var lines = (open?.Tasks ?? []).Where(task => task.IsOpen).OrderBy(task => task.Due ?? DateOnly.MaxValue).Select(LineOf).ToList();
        return lines.Count == 0 ? null : new ReportSection("Open tasks", lines);
    }

    private static string LineOf(ChecklistTask task)
    {
        var title = TaskTitles.For(SpokenLanguages.English).Of(task);
        var owner = task.Owner switch
        {
            TaskOwner.It => "IT",
            TaskOwner.Hr => "HR",
            var other => other.ToString().ToLowerInvariant(),
        };
        return task.Due is { } due ? string.Create(CultureInfo.InvariantCulture, $"{title} ({owner}, due {due:yyyy-MM-dd})") : $"{title} ({owner})";
    }
}

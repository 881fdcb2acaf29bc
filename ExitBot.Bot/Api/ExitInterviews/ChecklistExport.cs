using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>The off-boarding checklist of a person.</summary>
internal sealed record ChecklistExport(DateOnly? LastDay, string? Country, string? TimeZone, string Language, DateTimeOffset CreatedAt, IReadOnlyList<TaskExport> Tasks, IReadOnlyList<string> Earlier)
{
    /// <summary>For the document.</summary>
    public static ChecklistExport Example { get; } = new(
        new DateOnly(2026, 11, 30),
        "DE",
        "Europe/Berlin",
        "en",
        InterviewExamples.Started,
        [new TaskExport(InterviewExamples.Id, "Return laptop", ChecklistStatus.Open, TaskPriority.High, TaskOwner.Leaver, new DateOnly(2026, 11, 27), Note: null, InterviewExamples.Started, InterviewExamples.Completed)],
        []);

    public static ChecklistExport Of(OpenChecklist open) => new(
        open.List.LastDay,
        open.List.Country,
        open.List.TimeZone,
        open.List.Language,
        open.List.CreatedAt,
        [.. open.Tasks.Select(TaskExport.Of)],
        [.. open.List.Steps.SelectMany(step => step.Changes).Select(change => change.Before).OfType<ChecklistTask>().Select(task => task.Note is { } note ? $"{task.Title}: {note}" : task.Title).Distinct()]);
}

internal sealed record TaskExport(
    string Id, string Title, ChecklistStatus Status, TaskPriority Priority, TaskOwner Owner, DateOnly? Due, string? Note, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static TaskExport Of(ChecklistTask task) =>
        new(task.Id.ToString(), task.Title, task.Status, task.Priority, task.Owner, task.Due, task.Note, task.CreatedAt, task.UpdatedAt);
}

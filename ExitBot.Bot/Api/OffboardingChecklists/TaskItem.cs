using System.Globalization;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>A task on the wire. Its version is also its ETag.</summary>
internal sealed record TaskItem(string Id, string Title, ChecklistStatus Status, TaskPriority Priority, DateOnly? Due, TaskOwner Owner, string? Note, int Version)
{
    /// <summary>For the document.</summary>
    public static TaskItem Example { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f02", "Return laptop", ChecklistStatus.Open, TaskPriority.High, new DateOnly(2026, 11, 27), TaskOwner.Leaver, Note: null, Version: 3);

    public static ItemList<TaskItem> Page { get; } = new([Example], NextCursor: null);

    public static TaskItem Of(ChecklistTask task) => new(task.Id.ToString(), task.Title, task.Status, task.Priority, task.Due, task.Owner, task.Note, task.Version);

    public static string TagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

/// <summary>The answer to a new task.</summary>
internal sealed record TaskCreated(string Id)
{
    /// <summary>For the document.</summary>
    public static TaskCreated Example { get; } = new(TaskItem.Example.Id);
}

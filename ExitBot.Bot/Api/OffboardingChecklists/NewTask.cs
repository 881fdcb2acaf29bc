using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>A task to be added. Only the title has to be there.</summary>
internal sealed record NewTask(string? Title, string? Due, string? Priority, string? Owner, string? Note)
{
    /// <summary>For the document.</summary>
    public static NewTask Example { get; } = new("Return laptop", "2026-11-27", "high", "leaver", Note: null);

    /// <exception cref="BadFieldsException">Something in it is wrong.</exception>
    public TaskDraft Check()
    {
        var errors = new FieldErrors();
        if (Title is null)
        {
            errors.Add("title", "is missing: say what is to be done.");
        }

        var draft = new TaskDraft(
            TaskFields.Title(Title, errors) ?? "",
            TaskFields.Day("due", Due, errors),
            DueTime: null,
            TaskFields.OneOf<TaskPriority>("priority", Priority, errors) ?? TaskPriority.Normal,
            TaskFields.OneOf<TaskOwner>("owner", Owner, errors) ?? TaskOwner.Leaver,
            TaskFields.Note(Note, errors));
        errors.ThrowIfAny();
        return draft;
    }
}

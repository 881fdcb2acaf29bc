using System.Text.Json;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>What is to be changed. What is left out stays; a due or note that is null is taken away.</summary>
internal sealed record TaskPatch(string? Title, string? Status, string? Priority, string? Owner)
{
    /// <summary>Undefined where it was left out.</summary>
    public JsonElement Due { get; init; }

    /// <summary>Undefined where it was left out.</summary>
    public JsonElement Note { get; init; }

    /// <summary>For the document.</summary>
    public static object Example { get; } = new { status = "done" };

    /// <exception cref="BadFieldsException">Something in it is wrong.</exception>
    public Func<ChecklistTask, ChecklistTask> Check()
    {
        var errors = new FieldErrors();
        if (this is { Title: null, Status: null, Priority: null, Owner: null, Due.ValueKind: JsonValueKind.Undefined, Note.ValueKind: JsonValueKind.Undefined })
        {
            errors.Add("body", "says nothing: give title, status, due, priority, owner or note.");
        }

        var title = TaskFields.Title(Title, errors);
        var status = TaskFields.OneOf<ChecklistStatus>("status", Status, errors);
        var due = TaskFields.Day("due", TextOf("due", Due, errors), errors);
        var priority = TaskFields.OneOf<TaskPriority>("priority", Priority, errors);
        var owner = TaskFields.OneOf<TaskOwner>("owner", Owner, errors);
        var note = TaskFields.Note(TextOf("note", Note, errors), errors);
        errors.ThrowIfAny();
        return task => task with
        {
            Title = title ?? task.Title,
            Template = title is null || title == task.Title ? task.Template : null,
            Status = status ?? task.Status,
            Due = Due.ValueKind == JsonValueKind.Undefined ? task.Due : due,
            DueTime = Due.ValueKind == JsonValueKind.Undefined || due == task.Due ? task.DueTime : null,
            Priority = priority ?? task.Priority,
            Owner = owner ?? task.Owner,
            Note = Note.ValueKind == JsonValueKind.Undefined ? task.Note : note,
        };
    }

    private static string? TextOf(string field, JsonElement given, FieldErrors errors)
    {
        switch (given.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            case JsonValueKind.String:
                return given.GetString();
            default:
                errors.Add(field, "must be a text or null.");
                return null;
        }
    }
}

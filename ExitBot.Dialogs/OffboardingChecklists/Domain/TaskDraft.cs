using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>A task that is to be added.</summary>
public sealed record TaskDraft(
    string Title,
    DateOnly? Due = null,
    TimeOnly? DueTime = null,
    TaskPriority Priority = TaskPriority.Normal,
    TaskOwner Owner = TaskOwner.Leaver,
    string? Note = null,
    string? Template = null)
{
    /// <summary>On one line and not too long; empty when nothing is left.</summary>
    public static string CleanTitle(string title) => PlainText.Shorten(PlainText.OneLine(title).Trim(' ', ':', '：', ',', ';', '-', '–', '—'), ChecklistTask.LongestTitle);

    public static string? CleanNote(string? note) =>
        string.IsNullOrWhiteSpace(note) ? null : PlainText.Shorten(note.Trim(), ChecklistTask.LongestNote);
}

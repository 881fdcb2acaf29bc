using System.Globalization;
using System.Text.Json;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>Reads single fields of a task and says what is wrong with them.</summary>
internal static class TaskFields
{
    public static string? Title(string? given, FieldErrors errors)
    {
        var title = given is null ? null : TaskDraft.CleanTitle(given);
        if (title is "")
        {
            errors.Add("title", "is empty: say what is to be done.");
        }
        else if (given?.Trim().Length > ChecklistTask.LongestTitle)
        {
            errors.Add("title", $"has {given.Trim().Length} characters, but may have {ChecklistTask.LongestTitle} at most.");
        }

        return title;
    }

    public static string? Note(string? given, FieldErrors errors)
    {
        if (given?.Trim().Length > ChecklistTask.LongestNote)
        {
            errors.Add("note", $"has {given.Trim().Length} characters, but may have {ChecklistTask.LongestNote} at most.");
        }

        return TaskDraft.CleanNote(given);
    }

    public static DateOnly? Day(string field, string? given, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            errors.Add(field, "must be a day like 2026-11-27.");
            return null;
        }

        return day;
    }

    public static T? OneOf<T>(string field, string? given, FieldErrors errors)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(given))
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == given)
            {
                return value;
            }
        }

        errors.Add(field, $"must be one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}.");
        return null;
    }
}

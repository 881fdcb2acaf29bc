using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>What HR knows when a list is begun. Both may be absent: the last day is then asked of the person.</summary>
internal sealed record ListBeginning(string? LastDay, string? Language)
{
    /// <summary>For the document.</summary>
    public static ListBeginning Example { get; } = new("2026-11-30", "en");

    /// <exception cref="BadFieldsException">Something in it is wrong.</exception>
    public (DateOnly? LastDay, string? Language) Check()
    {
        var errors = new FieldErrors();
        var lastDay = TaskFields.Day("last_day", LastDay, errors);
        if (Language is { Length: > 0 } && !SpokenLanguages.Codes.Contains(Language))
        {
            errors.Add("language", $"must be one of {string.Join(", ", SpokenLanguages.Codes)}.");
        }

        errors.ThrowIfAny();
        return (lastDay, string.IsNullOrEmpty(Language) ? null : Language);
    }
}

/// <summary>The list of a person as a whole, for HR.</summary>
internal sealed record PersonList(string PersonId, string Realm, DateOnly? LastDay, string Language, int OpenTasks, int DoneTasks)
{
    /// <summary>For the document.</summary>
    public static PersonList Example { get; } = new("e-4711", "employee", new DateOnly(2026, 11, 30), "en", OpenTasks: 14, DoneTasks: 0);

    public static PersonList Of(OpenChecklist open) => new(
        open.List.Person.Id, open.List.Person.Realm, open.List.LastDay, open.List.Language, open.Tasks.Count(task => task.IsOpen), open.Tasks.Count(task => !task.IsOpen));
}

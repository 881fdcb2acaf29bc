using System.Text.Json;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.OffboardingChecklists;

/// <summary>Between rows and domain records, both ways.</summary>
internal static class ChecklistRows
{
    private const int MinutesInHour = 60;

    public static RowMatch TasksOfPerson { get; } = new([nameof(ChecklistTaskRow.Person)]);

    public static RowMatch ListOfPerson { get; } = new([nameof(ChecklistRow.Person)]);

    /// <summary>Only for its person.</summary>
    public static ChecklistTaskRow TaskMatching(KeyHash person) => new()
    {
        Id = default,
        Person = person,
        Title = "",
        Status = default,
        Priority = default,
        Owner = default,
        CreatedAt = default,
        UpdatedAt = default,
        Version = 0,
    };

    /// <summary>Only for its person.</summary>
    public static ChecklistRow ListMatching(KeyHash person) => new()
    {
        Person = person,
        PersonRealm = "",
        PersonId = "",
        HasTemplates = false,
        Language = "",
        Steps = "",
        CreatedAt = default,
        UpdatedAt = default,
        Version = 0,
    };

    public static KeyHash KeyOf(PersonKey person) => KeyHash.Of(person.Realm, person.Id);

    public static ChecklistRow ToRow(Checklist list, int version) => new()
    {
        Person = KeyOf(list.Person),
        PersonRealm = list.Person.Realm,
        PersonId = list.Person.Id,
        LastDay = list.LastDay,
        Country = list.Country,
        HasTemplates = list.HasTemplates,
        TimeZone = list.TimeZone,
        Language = list.Language,
        Steps = JsonSerializer.Serialize(list.Steps),
        RemindedOn = list.RemindedOn,
        OwnersToldOn = list.OwnersToldOn,
        CreatedAt = list.CreatedAt,
        UpdatedAt = list.UpdatedAt,
        Version = version,
    };

    public static Checklist ToList(ChecklistRow row) => new()
    {
        Person = new PersonKey(row.PersonRealm, row.PersonId),
        LastDay = row.LastDay,
        Country = row.Country,
        HasTemplates = row.HasTemplates,
        TimeZone = row.TimeZone,
        Language = row.Language,
        Steps = JsonSerializer.Deserialize<IReadOnlyList<ChecklistStep>>(row.Steps)!,
        RemindedOn = row.RemindedOn,
        OwnersToldOn = row.OwnersToldOn,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };

    public static ChecklistTaskRow ToRow(ChecklistTask task) => new()
    {
        Id = task.Id.Value,
        Person = KeyOf(task.Person),
        Title = task.Title,
        Template = task.Template,
        Status = task.Status,
        Priority = task.Priority,
        Owner = task.Owner,
        Due = task.Due,
        DueTime = task.DueTime is { } time ? (time.Hour * MinutesInHour) + time.Minute : null,
        Note = task.Note,
        CreatedAt = task.CreatedAt,
        UpdatedAt = task.UpdatedAt,
        Version = task.Version,
    };

    public static ChecklistTask ToTask(ChecklistTaskRow row, PersonKey person) => new()
    {
        Id = new TaskId(row.Id),
        Person = person,
        Title = row.Title,
        Template = row.Template,
        Status = row.Status,
        Priority = row.Priority,
        Owner = row.Owner,
        Due = row.Due,
        DueTime = row.DueTime is { } minutes ? new TimeOnly(minutes / MinutesInHour, minutes % MinutesInHour) : null,
        Note = row.Note,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        Version = row.Version,
    };
}

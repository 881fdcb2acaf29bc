using System.ComponentModel.DataAnnotations;
using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>What the employer decides about checklists.</summary>
public sealed class ChecklistOptions
{
    public const string SectionName = "Checklist";

    /// <summary>Before the id of a conversation, as in <c>Escalations:Routes</c>.</summary>
    public const string TeamsPrefix = "teams:";

    /// <summary>Whose working days count where the location does not tell: ISO 3166, "DE". Empty: Monday to Friday.</summary>
    [RegularExpression("^([A-Z]{2})?$", ErrorMessage = "Checklist:Country must be two capital letters like DE, or be left out.")]
    public string Country { get; init; } = "";

    /// <summary>The clock of people whose channel does not tell theirs: "Europe/Berlin".</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>By location as invitations name it: the country, and "remote" where people have nothing to bring to a desk.</summary>
    public IDictionary<string, LocationOptions> Locations { get; init; } = new Dictionary<string, LocationOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>By country: days off beside those that are known, or of one region. "2026-12-24".</summary>
    public IDictionary<string, string[]> Holidays { get; init; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);

    /// <summary>By owner (manager, it, hr, payroll), who hears of what is overdue: a mail address, or "teams:" and a conversation in which somebody has written to the bot. Of several, with semicolons between them, the first that can be reached.</summary>
    public IDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> AddressesOf(TaskOwner owner) =>
        Owners.TryGetValue(owner.ToString(), out var written) ? written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>The hours of a working day, in the person's time, in which reminders are sent.</summary>
    [SettingRange("Checklist:RemindFromHour", "0", "23")]
    public int RemindFromHour { get; init; } = 9;

    [SettingRange("Checklist:RemindToHour", "1", "24")]
    public int RemindToHour { get; init; } = 17;

    /// <summary>How many days before it is due a task is spoken of.</summary>
    [SettingRange("Checklist:RemindDaysBefore", "0", "30")]
    public int RemindDaysBefore { get; init; } = 1;

    /// <summary>How often it is looked whether something is due.</summary>
    [SettingRange("Checklist:Every", "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(10);
}

public sealed class LocationOptions
{
    public string? Country { get; init; }

    public bool Remote { get; init; }
}

[OptionsValidator]
internal sealed partial class ChecklistOptionsValidator : IValidateOptions<ChecklistOptions>;

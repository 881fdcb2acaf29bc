using System.Globalization;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>What annotations cannot say of <see cref="ChecklistOptions"/>.</summary>
internal sealed class ChecklistSettingsValidator : IValidateOptions<ChecklistOptions>
{
    public ValidateOptionsResult Validate(string? name, ChecklistOptions options)
    {
        string[] wrong = [.. Errors(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static bool IsAddress(string address) => address.StartsWith(ChecklistOptions.TeamsPrefix, StringComparison.OrdinalIgnoreCase)
        ? address.Length > ChecklistOptions.TeamsPrefix.Length
        : address.Contains('@', StringComparison.Ordinal);

    private static IEnumerable<string> Errors(ChecklistOptions options)
    {
        if (LocalTime.Find(options.TimeZone) is null)
        {
            yield return $"Checklist:TimeZone is {options.TimeZone}, but must be a time zone like Europe/Berlin.";
        }

        if (options.RemindToHour <= options.RemindFromHour)
        {
            yield return $"Checklist:RemindToHour is {options.RemindToHour}, but must be later than Checklist:RemindFromHour ({options.RemindFromHour}).";
        }

        foreach (var (country, day) in options.Holidays.SelectMany(country => country.Value.Select(day => (country.Key, day))))
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"Checklist:Holidays:{country} has {day}, but days are written like 2026-12-24.";
            }
        }

        foreach (var owner in options.Owners.Keys.Where(owner => !Enum.GetNames<TaskOwner>().Skip(1).Contains(owner, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"Checklist:Owners:{owner} is nobody's name: owners are manager, it, hr and payroll.";
        }

        foreach (var (owner, address) in options.Owners.Where(owner => !owner.Value.Split(';', StringSplitOptions.TrimEntries).All(IsAddress)))
        {
            yield return $"Checklist:Owners:{owner} is {address}, but must be a mail address, or teams: and the id of a conversation; of several the first that can be reached, with semicolons between them.";
        }
    }
}

using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;

/// <summary>Weekend and national holidays of a country, as working-days.json has them.</summary>
public sealed record CountryDays
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly FrozenDictionary<string, CountryDays> Known =
        JsonSerializer.Deserialize<Dictionary<string, CountryDays>>(EmbeddedFile.Read("OffboardingChecklists/Domain/Calendar/working-days.json"), Json)!
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly HolidayRule[] _rules = [];

    /// <summary>Saturday and Sunday, and no holidays.</summary>
    public static CountryDays Usual { get; } = new();

    public IReadOnlyList<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>In the form of <see cref="HolidayRule"/>.</summary>
    public IReadOnlyList<string> Holidays
    {
        get;
        init
        {
            field = value;
            _rules = [.. value.Select(HolidayRule.Parse)];
        }
    } = [];

    /// <summary>What happens to a holiday on a weekend.</summary>
    public Substitute Substitute { get; init; }

    public static CountryDays For(string? country) => country is not null && Known.TryGetValue(country, out var found) ? found : Usual;

    public bool IsHoliday(DateOnly day)
    {
        // A substitute lies a few days from its holiday, perhaps in the next year.
        foreach (var year in day is { Month: 12, Day: 31 } ? new[] { day.Year, day.Year + 1 } : [day.Year])
        {
            if (DaysOff(year).Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    private List<DateOnly> DaysOff(int year)
    {
        var holidays = _rules.Select(rule => rule.In(year)).ToList();
        var off = new List<DateOnly>(holidays);
        foreach (var holiday in holidays.Where(holiday => Weekend.Contains(holiday.DayOfWeek)))
        {
            switch (Substitute)
            {
                case Substitute.NextWorkingDay:
                    var next = holiday;
                    while (Weekend.Contains(next.DayOfWeek) || off.Contains(next))
                    {
                        next = next.AddDays(1);
                    }

                    off.Add(next);
                    break;
                case Substitute.NearestWeekday:
                    off.Add(holiday.AddDays(holiday.DayOfWeek == DayOfWeek.Saturday ? -1 : 1));
                    break;
            }
        }

        return off;
    }
}

public enum Substitute
{
    None,
    NextWorkingDay,
    NearestWeekday,
}

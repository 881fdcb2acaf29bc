using System.Globalization;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;

/// <summary>The time where somebody is, by what a channel tells of it.</summary>
public static class LocalTime
{
    private static readonly TimeSpan FarthestOffset = TimeSpan.FromHours(14);

    /// <param name="zone">"Europe/Berlin" or "+02:00".</param>
    /// <returns>Null when it is neither.</returns>
    public static TimeZoneInfo? Find(string? zone) =>
        string.IsNullOrEmpty(zone) ? null
        : OffsetIn(zone) is { } offset ? TimeZoneInfo.CreateCustomTimeZone(zone, offset, zone, zone)
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found
        : null;

    public static string Write(TimeSpan offset) => $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";

    private static TimeSpan? OffsetIn(string zone) =>
        zone[0] is '+' or '-' && TimeSpan.TryParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset <= FarthestOffset
            ? zone[0] == '-' ? -offset : offset
            : null;
}

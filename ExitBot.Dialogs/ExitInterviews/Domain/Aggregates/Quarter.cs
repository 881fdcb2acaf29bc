using System.Globalization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>The smallest period that figures are about.</summary>
/// <param name="Index">Counts on from year to year.</param>
public readonly record struct Quarter(int Index)
{
    private const int InYear = 4;
    private const int Months = 3;

    public static Quarter Of(DateOnly day) => new((day.Year * InYear) + ((day.Month - 1) / Months));

    public static Quarter Of(DateTimeOffset time) => Of(DateOnly.FromDateTime(time.UtcDateTime));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index / InYear}-Q{(Index % InYear) + 1}");
}

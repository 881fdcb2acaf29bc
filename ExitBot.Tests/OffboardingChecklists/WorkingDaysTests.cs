using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;
using FsCheck;
using FsCheck.Fluent;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>Which days count, and which tasks whom are given.</summary>
public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("DE", "2026-10-03", false)]
    [InlineData("DE", "2026-12-25", false)]
    [InlineData("DE", "2027-03-26", false)]
    [InlineData("DE", "2026-12-24", true)]
    [InlineData("ES", "2026-12-08", false)]
    [InlineData("FR", "2026-07-14", false)]
    [InlineData("US", "2026-11-26", false)]
    [InlineData("US", "2026-07-03", false)]
    [InlineData("GB", "2026-12-28", false)]
    [InlineData("GB", "2027-12-27", false)]
    [InlineData("GB", "2027-12-28", false)]
    [InlineData("SA", "2026-11-20", false)]
    [InlineData("SA", "2026-11-22", true)]
    [InlineData(null, "2026-12-25", true)]
    [InlineData(null, "2026-11-21", false)]
    public void A_country_has_its_own_days_off(string? country, string day, bool isWorkingDay) => Assert.Equal(isWorkingDay, Of(country).IsWorkingDay(Day(day)));

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_found(int year, string day) => Assert.Equal(Day(day), HolidayRule.Easter(year));

    [Theory]
    [InlineData("DE", "2026-12-31", -5, "2026-12-23")]
    [InlineData("DE", "2026-12-26", 0, "2026-12-24")]
    [InlineData(null, "2026-11-30", -1, "2026-11-27")]
    [InlineData(null, "2026-11-27", 1, "2026-11-30")]
    public void Working_days_are_counted(string? country, string from, int days, string expected) => Assert.Equal(Day(expected), Of(country).Add(Day(from), days));

    [Fact]
    public void Counting_there_and_back_ends_where_it_began() => Prop.ForAll(
        Gen.Choose(0, 3_000).ToArbitrary(),
        Gen.Choose(0, 60).ToArbitrary(),
        Gen.Elements("DE", "US", "GB", "SA", "ES").ToArbitrary(),
        (offset, days, country) =>
        {
            var (calendar, day) = (Of(country), new DateOnly(2024, 1, 1).AddDays(offset));
            while (!calendar.IsWorkingDay(day))
            {
                day = day.AddDays(1);
            }

            var there = calendar.Add(day, -days);
            return calendar.IsWorkingDay(there) && there <= day && calendar.Add(there, days) == day;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("manager", "voluntary", false, "hand_over_team", true)]
    [InlineData("mid", "voluntary", false, "hand_over_team", false)]
    [InlineData(null, null, false, "hand_over_team", false)]
    [InlineData(null, "retirement", false, "pension_papers", true)]
    [InlineData(null, "voluntary", false, "pension_papers", false)]
    [InlineData(null, "retirement", false, "ask_for_reference", false)]
    [InlineData(null, null, false, "ask_for_reference", true)]
    [InlineData(null, "involuntary", false, "termination_papers", true)]
    [InlineData(null, null, false, "return_badge", true)]
    [InlineData(null, null, true, "return_badge", false)]
    [InlineData(null, null, true, "send_equipment", true)]
    public void Templates_go_by_role_location_and_exit_type(string? role, string? exitType, bool isRemote, string template, bool isThere) =>
        Assert.Equal(isThere, TaskTemplates.Find(template)!.IsFor(new LeaverFacts(Role: role, ExitType: exitType), isRemote));

    private static WorkingDays Of(string? country) => new(CountryDays.For(country), new HashSet<DateOnly>());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

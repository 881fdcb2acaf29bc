using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>When somebody is told: Kim's one task is due on Friday, 27 November 2026; Kim is in Berlin, an hour ahead.</summary>
public sealed class ChecklistScheduleTests
{
    private static readonly ChecklistOptions Options = new();

    [Theory]
    [InlineData("2026-11-25T10:00", 0, 0)]
    [InlineData("2026-11-26T07:59", 0, 0)]
    [InlineData("2026-11-26T08:00", 1, 0)]
    [InlineData("2026-11-26T15:59", 1, 0)]
    [InlineData("2026-11-26T16:00", 0, 0)]
    [InlineData("2026-11-27T10:00", 1, 0)]
    [InlineData("2026-11-28T10:00", 0, 0)]
    [InlineData("2026-11-30T10:00", 0, 1)]
    public async Task In_the_hours_of_work_where_the_person_is_and_not_on_a_weekend(string utc, int soon, int overdue)
    {
        var plan = ChecklistSchedule.ForLeaver(await ListAsync(), At(utc), Options);

        Assert.Equal((soon, overdue), (plan?.Soon.Count ?? 0, plan?.Overdue.Count ?? 0));
    }

    [Theory]
    [InlineData("2026-11-30", "2026-11-30T12:00", false)]
    [InlineData("2026-11-30", "2026-12-01T12:00", false)]
    [InlineData("2026-11-30", "2026-12-03T12:00", true)]
    public async Task Once_a_day_at_most_and_what_is_late_not_every_day(string reminded, string utc, bool isDue)
    {
        var open = await ListAsync();
        open.Reminded(DateOnly.Parse(reminded, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(isDue, ChecklistSchedule.ForLeaver(open, At(utc), Options) is not null);
    }

    [Fact]
    public async Task Other_owners_hear_of_theirs_and_the_person_does_not()
    {
        var open = await ListAsync(TaskOwner.It);

        Assert.Null(ChecklistSchedule.ForLeaver(open, At("2026-11-30T10:00"), Options));
        Assert.Equal(TaskOwner.It, Assert.Single(ChecklistSchedule.ForOwners(open, At("2026-11-30T10:00"), Options)!.Overdue).Owner);
        open.OwnersTold(new DateOnly(2026, 11, 30));
        Assert.Null(ChecklistSchedule.ForOwners(open, At("2026-12-01T10:00"), Options));
    }

    [Fact]
    public async Task Long_after_the_last_day_nobody_is_told()
    {
        var open = await ListAsync();
        open.SetLastDay(new DateOnly(2026, 11, 27));

        Assert.Null(ChecklistSchedule.ForLeaver(open, At("2027-01-04T10:00"), Options));
    }

    private static async Task<OpenChecklist> ListAsync(TaskOwner owner = TaskOwner.Leaver)
    {
        var service = new ChecklistService(new InMemoryChecklistStore(), new UnknownLeaver(), Microsoft.Extensions.Options.Options.Create(Options), new FakeClock());
        var open = await service.OpenEmptyAsync(Some.Person(), "en", default);
        open.Meet("en", "Europe/Berlin");
        open.Add(new TaskDraft("Return laptop", new DateOnly(2026, 11, 27), Owner: owner));
        return open;
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
}

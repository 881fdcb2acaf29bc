using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class ProfileTests : IDisposable
{
    // The clock of the tests begins on Friday, 20 November 2026.
    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly DialogHost _host = DialogHost.Untouched();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Everything_is_asked_one_by_one_understood_and_shown_in_the_review()
    {
        await _host.PlayAsync("""
            person                    | bot
            exit interview            | May I ask you
            yes                       | With my name & Pool my comments & How shall your answers go to HR?
            named                     | What name
            I'm Kim Lee               | Which department
            Sales                     | Which level
            senior engineer           | Noted: Senior & How long
            3 years and 2 months      | Noted: 3 years, 2 months & Whose decision
            they let me go            | Noted: The employer's decision & Where do you work
            Dublin                    | When is or was your last working day
            next Friday               | Noted: Friday, 27 November 2026 & 1 of 16
            """);

        Assert.Equal(
            new InterviewProfile { Name = "Kim Lee", Department = "Sales", RoleBand = "senior", TenureMonths = 38, ExitType = ExitType.Involuntary, Location = "Dublin", LastDay = new DateOnly(2026, 11, 27), Settled = 127 },
            _host.Interview.Profile);
        await _host.SayAsync("skip");
        Assert.Contains("Time here\n→ 3 years, 2 months", (await _host.SayAsync("review")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_told_what_would_be_right_and_asked_again() => await _host.PlayAsync($"""
        person                    | bot
        exit interview            | May I ask you
        yes                       | How shall
        maybe                     | I need one of the two here & How shall
        named                     | What name
        42                        | I need a name & What name
        {new string('x', 101)}    | up to 100 characters
        skip                      | Which department
        back                      | What name
        Kim                       | Which department
        !!!                       | I need the name of your department
        skip                      | Which level
        skip                      | How long
        a long while              | I could not read a length of time & How long
        since 2031                | a start in the future & How long
        900                       | more than 60 years
        14                        | Whose decision
        hard to tell              | I need one of these three
        help                      | “talk to a person” & Whose decision
        I resigned                | Noted: My own decision & Where do you work
        skip                      | last working day
        sometime                  | one certain day
        03/04/2027                | one certain day
        2036-01-01                | more than two years away
        30 November               | Noted: Monday, 30 November 2026 & 1 of 17
        back                      | last working day & Your answer so far: “Monday, 30 November 2026”
        keep                      | 1 of 17
        """);

    [Fact]
    public async Task Pooled_asks_for_no_name_and_keeps_no_link()
    {
        await _host.SayAllAsync("exit interview", "yes", "pool my comments");
        Assert.Equal(("profile", "department"), (_host.Position.Step, _host.Position.QuestionId));

        while (_host.Interview.Stage != InterviewStage.Review)
        {
            await _host.SayAsync("skip");
        }

        Assert.Contains("no longer linked to your account", (await _host.SayAsync("submit")).Text(), StringComparison.Ordinal);
        Assert.Equal((InterviewStatus.Completed, null), (_host.Interview.Status, _host.Interview.Person));
        Assert.Equal([("emulator", "c1")], _host.Words.Forgotten);
        Assert.Equal(("done", "completed"), (_host.Told!.Step, _host.Told.Status));
        Assert.NotEqual(_host.Interview.Id, _host.Told.InterviewId);

        await _host.SayAsync("hello");
        Assert.Null(_host.Told);
    }

    [Fact]
    public async Task Attribution_and_profile_can_be_changed_in_the_review()
    {
        using var host = new DialogHost();
        await host.BeginAsync([.. Enumerable.Repeat("skip", 17)]);

        await host.PlayAsync("""
            person            | bot
            change department | Which department & Your answer so far: “Sales”
            Support           | Here is what you told me & → Support
            pooled            | → Pool my comments
            named             | What name
            Kim               | → With my name & → Kim
            """);
    }

    [Theory]
    [InlineData("3 years and 2 months", 38)]
    [InlineData("three years, two months", 38)]
    [InlineData("3y 2m", 38)]
    [InlineData("two and a half years", 30)]
    [InlineData("a year and a half", 18)]
    [InlineData("half a year", 6)]
    [InlineData("1.5 years", 18)]
    [InlineData("since March 2021", 68)]
    [InlineData("I joined in March 2021", 68)]
    [InlineData("since 3.2021", 68)]
    [InlineData("March 2021", 68)]
    [InlineData("since 2021", 70)]
    [InlineData("a couple of months", 2)]
    [InlineData("twenty two months", 22)]
    [InlineData("6 weeks", 1)]
    [InlineData("14", 14)]
    [InlineData("0", 0)]
    public void A_tenure_is_read_as(string text, int months) => Assert.Equal(months, Read(ProfileField.TenureMonths, text).TenureMonths);

    [Theory]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("last Monday", "2026-11-16")]
    [InlineData("31.12.2026", "2026-12-31")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("12/31/26", "2026-12-31")]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("December 31st, 2026", "2026-12-31")]
    [InlineData("the 30th of November", "2026-11-30")]
    [InlineData("15 January", "2027-01-15")]
    [InlineData("in two weeks", "2026-12-04")]
    [InlineData("3 days ago", "2026-11-17")]
    [InlineData("tomorrow", "2026-11-21")]
    [InlineData("today", "2026-11-20")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("end of March", "2027-03-31")]
    [InlineData("I think it is Friday, 27 November", "2026-11-27")]
    [InlineData("my last day was the 3rd of November", "2026-11-03")]
    [InlineData("it was two weeks ago", "2026-11-06")]
    [InlineData("Monday last week", "2026-11-09")]
    [InlineData("the end of the year", "2026-12-31")]
    [InlineData("15 June", "2026-06-15")]
    public void A_last_day_is_read_as(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Read(ProfileField.LastDay, text).LastDay);

    [Theory]
    [InlineData("I resigned", ExitType.Voluntary)]
    [InlineData("voluntary", ExitType.Voluntary)]
    [InlineData("My own decision", ExitType.Voluntary)]
    [InlineData("they let me go", ExitType.Involuntary)]
    [InlineData("It was not my decision", ExitType.Involuntary)]
    [InlineData("my contract ran out", ExitType.Involuntary)]
    [InlineData("The employer's decision", ExitType.Involuntary)]
    [InlineData("retiring", ExitType.Retirement)]
    [InlineData("2", ExitType.Involuntary)]
    public void A_way_of_leaving_is_read_as(string text, ExitType type) => Assert.Equal(type, Read(ProfileField.ExitType, text).ExitType);

    [Theory]
    [InlineData("31.02.2026")]
    [InlineData("03/04/2027")]
    [InlineData("0000-00-00")]
    [InlineData("0000-01-01")]
    [InlineData("not so sure yet")]
    [InlineData("on my last day")]
    [InlineData("99999999999")]
    [InlineData("\ud800")]
    [InlineData("")]
    public void No_last_day_is_guessed_from(string text) =>
        Assert.IsType<ProfileReading.Unclear>(ProfileReader.Read(ProfileField.LastDay, text, Today, "en"));

    private static InterviewProfile Read(ProfileField field, string text) =>
        Assert.IsType<ProfileReading.Read>(ProfileReader.Read(field, text, Today, "en")).Apply(new InterviewProfile());
}

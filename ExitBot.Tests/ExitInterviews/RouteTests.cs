using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>Which questions whom is asked, and where the interview then stands in the words of the API.</summary>
public sealed class RouteTests
{
    [Fact]
    public async Task A_voluntary_leaver_is_asked_the_core_and_what_is_always_asked()
    {
        var asked = await AskedAsync(KnownProfile.Kim);

        Assert.Equal(Interviewee.Questions, asked.Count);
        Assert.Equal(["fair_treatment", "open_concern", "enps", "would_return", "one_change", "handover_gap", "anything_else"], asked.TakeLast(7));
        Assert.Contains("preventable", asked);
    }

    [Fact]
    public async Task Who_was_let_go_is_not_asked_what_could_have_kept_them_nor_what_is_next()
    {
        var asked = await AskedAsync(KnownProfile.Kim with { ExitType = ExitType.Involuntary }, answer: "1");

        Assert.Equal("reason_main", asked[0]);
        Assert.Empty(asked.Intersect(["preventable", "trigger_event", "next_step"]));
    }

    [Fact]
    public async Task Who_retires_is_asked_to_mentor_instead_of_to_return()
    {
        using var host = Host(KnownProfile.Kim with { ExitType = ExitType.Retirement });
        var asked = await host.BeginAsync();
        while (host.Position.QuestionId != "would_return")
        {
            asked = await host.SayAsync("skip");
        }

        Assert.Contains("mentor somebody or to advise", asked.Text(), StringComparison.Ordinal);
        Assert.Null(host.Interview.AnswerTo("preventable"));
    }

    [Fact]
    public async Task Who_leaves_within_three_months_is_asked_about_the_start_first()
    {
        var asked = await AskedAsync(KnownProfile.Kim with { TenureMonths = 2 });

        Assert.Equal(["onboarding_ready", "promise_reality", "reason_main"], asked.Take(3));
        Assert.Equal(19, asked.Count);
    }

    [Theory]
    [InlineData("My position was cut", false)]
    [InlineData("Retiring", false)]
    [InlineData("Benefits", true)]
    [InlineData("skip", true)]
    public async Task The_main_reason_decides_where_the_way_of_leaving_was_not_told(string reason, bool asksWhatCouldHaveKeptThem)
    {
        using var host = Host(KnownProfile.Kim with { ExitType = null });
        await host.BeginAsync();
        var certain = host.Position.Total;

        await host.SayAllAsync(reason, "skip");
        await host.SayAsync("skip");

        Assert.Equal(asksWhatCouldHaveKeptThem, host.Position.QuestionId == "preventable");
        Assert.True(host.Position.Total >= certain);
    }

    [Theory]
    [InlineData("Tools, bureaucracy, ways of working", "tools_process")]
    [InlineData("Work not noticed or valued", "manager_recognition")]
    [InlineData("How I was managed", "manager_advice")]
    [InlineData("Direction set by senior leaders", "leadership_trust")]
    [InlineData("Too little room to grow or move on", "growth_skills")]
    [InlineData("Benefits", "benefits_gap")]
    [InlineData("The journey to work", "flexibility")]
    [InlineData("Amount of work, stress", "wellbeing_support")]
    [InlineData("Atmosphere or colleagues", "culture_words")]
    [InlineData("Not treated fairly or included", "speak_up")]
    [InlineData("A better paid offer", "next_step")]
    [InlineData("The job was not what I wanted or expected", "role_best_part")]
    public async Task What_was_said_brings_its_question(string reason, string question)
    {
        var asked = await AskedAsync(KnownProfile.Kim, reason);

        Assert.Contains(question, asked);
        Assert.DoesNotContain(question, await AskedAsync(KnownProfile.Kim, "Something else"));
    }

    [Fact]
    public async Task Never_more_than_twenty_two_and_the_certain_ones_among_them()
    {
        using var host = Host(KnownProfile.Kim);
        await host.BeginAsync("How I was managed", "The pay, the tools, the team, the strategy, the commute, unfair shifts, promises and no promotion", "before I started", "no");
        var totals = new List<int>();
        while (host.Interview.Stage == InterviewStage.Question)
        {
            totals.Add(host.Position.Total);
            await host.SayAsync(host.Plan.Current(host.Interview) is { Scale: not null } ? "1" : "skip");
        }

        Assert.Equal(22, host.Interview.Answers.Count);
        Assert.Equal(totals.Order(), totals);
        Assert.All(["open_concern", "handover_gap", "anything_else"], id => Assert.NotNull(host.Interview.AnswerTo(id)));
    }

    private static DialogHost Host(InterviewProfile profile) =>
        DialogHost.Untouched(limits: new InterviewLimits { MaxFollowUps = 0 }, profile: new KnownProfile(profile));

    /// <summary>The ids in the order asked; the first is answered, the others are skipped.</summary>
    private static async Task<IReadOnlyList<string>> AskedAsync(InterviewProfile profile, string answer = "skip")
    {
        using var host = Host(profile);
        await host.BeginAsync();
        var asked = new List<string>();
        while (host.Interview.Stage == InterviewStage.Question)
        {
            asked.Add(host.Position.QuestionId!);
            Assert.Equal(asked.Count - 1, host.Position.Done);
            await host.SayAsync(asked.Count == 1 ? answer : "skip");
        }

        return asked;
    }
}

using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Escalations;

/// <summary>What happens in a conversation when somebody tells something grave.</summary>
public sealed class DisclosureTests
{
    private const string OpenQuestion = "reason_story";
    private const int MostQuestions = 22;

    [Fact]
    public async Task Self_harm_stops_the_questions_and_gives_crisis_lines_each_time()
    {
        using var host = new DialogHost();
        await host.BeginAsync();

        var first = (await host.SayAsync("I want to die")).Text();
        var second = (await host.SayAsync("I feel so alone")).Text();

        Assert.Contains("are you in danger right now", first, StringComparison.Ordinal);
        Assert.Contains("116 123", first, StringComparison.Ordinal);
        Assert.Contains("116 123", second, StringComparison.Ordinal);
        Assert.Equal(InterviewStatus.Paused, host.Interview.Status);
        var raised = Assert.Single(host.Cases.Cases);
        Assert.Equal((RedFlagCategory.SelfHarm, Severity.Critical), (raised.Category, raised.Severity));
        Assert.Equal("I want to die", Assert.Single(raised.Evidence).Quote);
    }

    [Fact]
    public async Task Somebody_in_danger_is_told_to_call_for_help_and_the_case_hears_of_it()
    {
        using var host = new DialogHost();
        await host.BeginAsync("I want to kill myself");

        var said = (await host.SayAsync("yes")).Text();

        Assert.Contains("call your local emergency number now", said, StringComparison.Ordinal);
        Assert.Equal(["I want to kill myself", "yes"], Assert.Single(host.Cases.Cases).Evidence.Select(evidence => evidence.Quote));
    }

    [Fact]
    public async Task The_interview_goes_on_only_when_the_person_wants_to()
    {
        using var host = new DialogHost();
        await host.BeginAsync("I want to die", "no", "4");
        Assert.Equal(InterviewStatus.Paused, host.Interview.Status);

        var said = (await host.SayAsync("resume")).Text();

        Assert.Equal(InterviewStatus.InProgress, host.Interview.Status);
        Assert.Contains(" of 1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Harassment_is_thanked_for_passed_on_and_kept_as_the_answer_to_what_was_asked()
    {
        using var host = new DialogHost();
        await host.BeginAsync();

        var said = (await host.SayAsync("My boss keeps touching my waist")).Text();

        Assert.StartsWith("Thank you for telling me", said, StringComparison.Ordinal);
        Assert.Contains("I pass on today", said, StringComparison.Ordinal);
        Assert.Contains("2 of 17", said, StringComparison.Ordinal);
        Assert.Equal((null, "My boss keeps touching my waist"), (host.Interview.AnswerTo("reason_main")!.OptionCode, host.Interview.AnswerTo("reason_main")!.Text));
        Assert.Equal(InterviewStatus.InProgress, host.Interview.Status);
    }

    [Fact]
    public async Task A_disclosure_is_an_answer_to_an_open_question_and_is_never_asked_about()
    {
        using var host = DialogHost.Untouched();
        await host.BeginAsync();
        for (var skipped = 0; skipped < MostQuestions && host.Position.QuestionId != OpenQuestion; skipped++)
        {
            await host.SayAsync("skip");
        }

        await host.SayAsync("He groped me");

        Assert.Equal("He groped me", host.Interview.AnswerTo(OpenQuestion)!.Text);
        Assert.Equal("question", host.Position.Step);
        Assert.NotEqual(OpenQuestion, host.Position.QuestionId);
    }

    [Fact]
    public async Task Safety_asks_only_for_the_site_and_whether_it_goes_on()
    {
        using var host = new DialogHost();
        await host.BeginAsync();

        var first = (await host.SayAsync("The guards were taken off the press.")).Text();
        var second = (await host.SayAsync("Plant 2, and yes it still runs")).Text();

        Assert.Contains("which site is it, and does it still go on", first, StringComparison.Ordinal);
        Assert.DoesNotContain(" of 1", first, StringComparison.Ordinal);
        Assert.Contains(" of 1", second, StringComparison.Ordinal);
        Assert.Equal("Plant 2, and yes it still runs", Assert.Single(host.Cases.Cases).Evidence[^1].Quote);
    }

    [Theory]
    [InlineData("Plant 2, and yes it still runs", Severity.Critical)]
    [InlineData("Hall 3", Severity.High)]
    [InlineData("skip", Severity.High)]
    public async Task What_still_goes_on_is_critical(string site, Severity expected)
    {
        using var host = new DialogHost();

        await host.BeginAsync("The guards were taken off the press last year.", site);

        Assert.Equal(expected, Assert.Single(host.Cases.Cases).Severity);
        Assert.Equal("reason_story", host.Position.QuestionId);
        Assert.Null(host.Interview.AnswerTo("reason_story"));
    }

    [Fact]
    public async Task While_the_site_is_asked_for_the_state_tells_a_follow_up_to_what_was_said()
    {
        using var host = new DialogHost();
        await host.BeginAsync("skip");

        await host.SayAsync("The guards were taken off the press.");
        var asked = host.Flow!;
        await host.SayAsync("3");
        var after = host.Flow!;

        Assert.Equal(("follow_up", "reason_story", "in_progress"), (asked.Step, asked.QuestionId, asked.InterviewStatus));
        Assert.Equal(("question", "decision_timing"), (after.Step, after.QuestionId));
        Assert.Equal("3", Assert.Single(host.Cases.Cases).Evidence[^1].Quote);
    }

    [Fact]
    public async Task Secrecy_is_answered_honestly_and_raises_nothing()
    {
        using var host = new DialogHost();
        await host.BeginAsync();

        var said = (await host.SayAsync("Please don't tell anyone what I say here.")).Text();

        Assert.Contains("I cannot promise", said, StringComparison.Ordinal);
        Assert.Empty(host.Cases.Cases);
    }

    [Theory]
    [InlineData("I want to die")]
    [InlineData("my manager groped me")]
    public async Task It_is_heard_outside_an_interview_too(string text)
    {
        using var host = new DialogHost();

        await host.SayAsync(text);

        Assert.Null(Assert.Single(host.Cases.Cases).Interview);
    }

    [Fact]
    public async Task It_is_heard_before_the_consent_in_the_profile_and_after_the_end()
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("exit interview", "my colleague bullied me", "yes", "named", "I was paid false invoices by the sales department");

        await host.SayAllAsync("stop", "and there is asbestos in the hall");

        Assert.Equal(
            [RedFlagCategory.Bullying, RedFlagCategory.FraudEthics, RedFlagCategory.Safety],
            host.Cases.Cases.Select(raised => raised.Category).Order());
    }

    [Fact]
    public async Task More_words_about_a_matter_join_its_case()
    {
        using var host = new DialogHost();
        await host.BeginAsync("He humiliates me", "He humiliates me every day");

        var raised = Assert.Single(host.Cases.Cases);

        Assert.Equal((2, Severity.High), (raised.Evidence.Count, raised.Severity));
    }

    [Fact]
    public async Task A_case_survives_the_withdrawal_of_the_interview()
    {
        using var host = new DialogHost();
        await host.BeginAsync("My boss groped me", "delete my data", "yes");

        Assert.Equal(InterviewStatus.Withdrawn, host.Interview.Status);
        Assert.Equal(host.Interview.Id.Value, Assert.Single(host.Cases.Cases).Interview);
    }
}

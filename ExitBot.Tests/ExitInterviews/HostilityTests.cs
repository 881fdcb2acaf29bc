using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>Insulted once the interviewer offers a way out, twice it ends; an angry answer about the employer is an answer.</summary>
public sealed class HostilityTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Twice_ends_it_kindly_and_keeps_what_was_answered()
    {
        await _host.BeginAsync("Pay");

        await _host.PlayAsync("""
            person                     | bot
            shut up, stupid bot        | I can hear that this annoys you & what you told me so far is safe & 2 of 17
            Too little money, honestly | 3 of 17
            fuck you                   | without any hard feelings & say “resume”
            hello                      | Your exit interview is waiting
            """);

        Assert.Equal(InterviewStatus.Partial, _host.Interview.Status);
        Assert.Equal(["compensation", null], _host.Interview.Answers.Select(answer => answer.OptionCode));
        Assert.Equal("Too little money, honestly", _host.Interview.Answers[1].Text);
    }

    [Fact]
    public async Task Afterwards_it_can_be_gone_on_with()
    {
        await _host.BeginAsync("Pay", "you suck", "you suck");

        await _host.PlayAsync("""
            person | bot
            resume | Welcome back. 1 of 17 & 2 of 17
            never  | 3 of 17
            """);
    }

    [Theory]
    [InlineData("My boss called me an idiot in front of the whole team and told me to shut up.")]
    [InlineData("The bullshit in the Monday meetings wore me out, every single week of it.")]
    public async Task Anger_at_the_employer_is_an_answer(string story)
    {
        await _host.BeginAsync("Pay", story);

        Assert.Equal((story, 0), (_host.Interview.AnswerTo("reason_story")!.Text, _host.Interview.Hostilities));
    }

    [Fact]
    public async Task An_insult_is_never_asked_about()
    {
        using var host = DialogHost.Untouched(profile: new KnownProfile());
        await host.BeginAsync("Benefits", "you suck");

        Assert.Empty(host.Interview.FollowUps);
        Assert.Equal(("question", "reason_story"), (host.Position.Step, host.Position.QuestionId));
    }
}

using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class PauseAndResumeTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Paused_here_and_resumed_in_another_conversation_days_later()
    {
        await _host.BeginAsync("Pay", "Too much work", "pause");
        Assert.Equal(("paused", null, "paused"), (_host.Position.Step, _host.Position.QuestionId, _host.Position.Status));
        _host.Clock.Advance(TimeSpan.FromDays(5));

        await _host.PlayAsync(
            """
            person         | bot
            hello          | Your exit interview is waiting
            resume         | Welcome back. 2 of 17 questions are done & 3 of 17
            I cannot say   | 4 of 17
            """,
            conversation: "another");
        Assert.Single(_host.Store.All);
    }

    [Fact]
    public async Task A_stopped_interview_is_kept_as_partial_and_can_be_gone_on_with()
    {
        await _host.PlayAsync("""
            person         | bot
            exit interview | May I ask you
            yes            | How shall your answers
            named          | 1 of 17
            Pay            | 2 of 17
            stop           | I have stopped & kept as an unfinished interview
            """);
        Assert.Equal(InterviewStatus.Partial, _host.Interview.Status);

        await _host.PlayAsync("""
            person         | bot
            exit interview | Welcome back. 1 of 17 & 2 of 17
            """);
        Assert.Equal(InterviewStatus.InProgress, _host.Interview.Status);
    }

    [Fact]
    public async Task An_answer_meant_for_a_question_passed_elsewhere_is_not_taken()
    {
        await _host.BeginAsync("Pay", "skip", "never");
        await _host.PlayAsync(
            """
            person         | bot
            exit interview | 4 of 17
            No             | 5 of 17
            """,
            conversation: "phone");

        await _host.PlayAsync("""
            person | bot
            Yes    | moved on in the meantime & 5 of 17
            3      | 6 of 17
            """);
        Assert.Equal("no", _host.Interview.AnswerTo("preventable")!.OptionCode);
    }

    [Fact]
    public async Task What_ended_elsewhere_has_ended_here()
    {
        await _host.BeginAsync("Pay");
        await _host.SayAsync("delete my data", "phone");
        await _host.SayAsync("yes", "phone");

        await _host.PlayAsync("""
            person | bot
            Hm     | This interview has ended
            Hm     | I did not understand that
            """);
    }

    [Fact]
    public async Task A_paused_interview_can_be_thrown_away_without_resuming_it()
    {
        await _host.BeginAsync("Pay", "pause");

        await _host.PlayAsync("""
            person         | bot
            delete my data | I would throw away
            checklist      | no off-boarding checklist yet & I would throw away
            rather not     | Nothing was deleted
            delete my data | I would throw away
            yes            | your answers are thrown away
            """);
        Assert.Equal(InterviewStatus.Withdrawn, _host.Interview.Status);
    }
}

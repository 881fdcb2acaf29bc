using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class WholeInterviewTests
{
    private const string WholeInterview = """
        person                                | bot
        ------------------------------------- | ------------------------------------------------------------
        exit interview                        | automated assistant (AI) & Confidential, not anonymous & delete my data
        yes                                   | How shall your answers go to HR?
        named                                 | 17 to begin with & 1 of 17 & main reason
        pay                                   | 2 of 17 & deciding to go
        A friend asked me to join her firm.   | 3 of 17 & first cross your mind
        4                                     | 4 of 17 & kept you here
        perhaps                               | Noted: Perhaps, in part & each sentence is true & 5 of 17 & from 1 to 5 (1 = not at all
        four                                  | 6 of 17 & reported to
        ⭐⭐                                   | 7 of 17 & next step
        3, hard to say                        | 8 of 17 & paid was fair
        2/5                                   | 9 of 17 & normal pace
        ٤                                     | 10 of 17 & belonged
        5️⃣                                    | A reminder before & 11 of 17 & fair chance
        completely                            | 12 of 17 & someone should look into
        no                                    | 13 of 17 & 0 = never, 10 = certainly
        8                                     | 14 of 17 & come back
        It depends                            | 15 of 17 & for a day
        Change the tools                      | 16 of 17 & not written down
        skip                                  | 17 of 17 & on record
        skip                                  | 1. Which of these & → Pay & (skipped) & submit
        submit                                | Thank you & handed in & close this chat
        exit interview                        | You handed in your exit interview on 20 November 2026
        """;

    [Fact]
    public async Task The_script_of_the_benchmarks_is_a_whole_interview()
    {
        using var host = DialogHost.Untouched();

        await host.SayAllAsync([.. Benchmarks.InterviewScript.Lines]);

        Assert.Equal((InterviewStatus.Completed, 17), (host.Interview.Status, host.Interview.Answers.Count));
        Assert.DoesNotContain(host.Interview.Answers, answer => answer.Skipped);
        Assert.Equal("I would let teams choose their own tools and stop changing priorities every month.", host.Interview.AnswerTo("one_change")!.Text);
    }

    [Fact]
    public async Task A_whole_interview_in_words_numbers_and_stars()
    {
        using var host = new DialogHost();

        await host.PlayAsync(WholeInterview);

        Assert.Equal(InterviewStatus.Completed, host.Interview.Status);
        Assert.Equal("3", host.Interview.Consent!.TextVersion);
        Assert.Equal(17, host.Interview.Answers.Count);
        Assert.Equal("compensation", host.Interview.AnswerTo("reason_main")!.OptionCode);
        Assert.Equal("after_y1", host.Interview.AnswerTo("decision_timing")!.OptionCode);
        Assert.Equal((3, "3, hard to say"), (host.Interview.AnswerTo("growth_path")!.Rating, host.Interview.AnswerTo("growth_path")!.Text));
        Assert.Equal(8, host.Interview.AnswerTo("enps")!.Rating);
        Assert.Equal("Change the tools", host.Interview.AnswerTo("one_change")!.Text);
        Assert.True(host.Interview.AnswerTo("anything_else")!.Skipped);
        Assert.Equal(("done", 17, 17), (host.Position.Step, host.Position.Done, host.Position.Total));
    }
}

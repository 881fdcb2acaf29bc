using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>When an answer is asked about, and when it is left alone.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly DialogHost _host = DialogHost.Untouched(limits: new InterviewLimits { MaxQuestions = Interviewee.Questions }, profile: new KnownProfile());

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Answers_that_say_little_or_much_are_asked_about_and_belong_to_their_answer()
    {
        await _host.BeginAsync();
        await _host.PlayAsync("""
            person                                                               | bot
            Pay                                                                  | If the pay had been matched
            Yes, I would have stayed.                                            | 2 of 17
            Stress                                                               | one concrete example, as recent as you like
            My boss                                                              | You brought up your manager. What happened there, without naming anyone?
            He moved the deadline of the same report five times in one quarter.  | 3 of 17
            after_y1                                                             | 4 of 17
            partly                                                               | What would it have taken
            skip                                                                 | 5 of 17
            2                                                                    | why you chose 2?
            back                                                                 | 5 of 17 & Your answer so far: “2”
            4                                                                    | 6 of 17
            """);

        Assert.Equal(
            ["reason_main/1: Yes, I would have stayed.", "reason_story/1: My boss", "reason_story/2: He moved the deadline of the same report five times in one quarter.", "preventable/1: "],
            _host.Interview.FollowUps.Select(followUp => $"{followUp.QuestionId}/{followUp.Number}: {followUp.Text}"));
        Assert.Contains("   Can you give me one concrete example, as recent as you like?\n→ My boss", (await _host.SayAsync("review")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_position_tells_of_a_follow_up_and_progress_does_not_count_it()
    {
        await _host.BeginAsync("Pay");

        Assert.Equal(("follow_up", "reason_main", 1, 17), (_host.Position.Step, _host.Position.QuestionId, _host.Position.Done, _host.Position.Total));
        var again = await _host.SayAsync("help");
        Assert.Contains("If the pay had been matched", again.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'd rather not say")]
    [InlineData("no idea")]
    [InlineData("My manager groped me.")]
    [InlineData("I was bullied")]
    [InlineData("The third reorganisation in one year made me look elsewhere, and then a friend called about her firm.")]
    public async Task Refusals_disclosures_and_full_answers_are_left_alone(string story)
    {
        await _host.BeginAsync("Benefits");

        Assert.Contains("3 of 17", (await _host.SayAsync(story)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_that_explained_itself_is_not_asked_why()
    {
        await _host.BeginAsync("Benefits", "skip", "skip", "skip");

        Assert.Contains("6 of 17", (await _host.SayAsync("1, because I was hired to design and only ever wrote tickets")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 2, 8)]
    [InlineData(3, 2, 3)]
    [InlineData(8, 0, 0)]
    public async Task Limits_hold(int most, int mostPerQuestion, int asked)
    {
        using var host = DialogHost.Untouched(limits: new InterviewLimits { MaxFollowUps = most, MaxFollowUpsPerQuestion = mostPerQuestion }, profile: new KnownProfile());
        await host.BeginAsync();
        while (host.Interview.Stage is InterviewStage.Question or InterviewStage.FollowUp)
        {
            await host.SayAsync(host.Interview.Stage == InterviewStage.FollowUp ? "It happened in spring." : host.Plan.Current(host.Interview) switch
            {
                { Scale: { } scale } => $"{scale.Min}",
                { Options: [var first, ..] } => first.Label,
                _ => "Stress",
            });
        }

        Assert.Equal(asked, host.Interview.FollowUps.Count);
        Assert.All(host.Interview.FollowUps.GroupBy(followUp => followUp.QuestionId), of => Assert.InRange(of.Count(), 1, of.Key == "reason_story" ? 2 : 1));
    }

    [Fact]
    public async Task The_budget_of_bot_turns_leaves_out_what_is_not_certain_and_then_the_last_questions()
    {
        using var host = DialogHost.Untouched(limits: new InterviewLimits { MaxBotTurns = 20 }, profile: new KnownProfile());
        await host.BeginAsync("Pay");

        Assert.Equal(("question", 10), (host.Position.Step, host.Position.Total));
        await host.SayAllAsync([.. Enumerable.Repeat("skip", 9)]);
        Assert.Equal("review", host.Position.Step);
    }
}

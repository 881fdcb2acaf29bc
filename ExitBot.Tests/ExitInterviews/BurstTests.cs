using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>One answer in several messages. What came in before the next question was asked is no answer to it.</summary>
public sealed class BurstTests : IDisposable
{
    private const string Asked = "It was the third plan in one year";

    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    private string? Story => _host.Interview.AnswerTo("reason_story")?.Text;

    [Fact]
    public async Task What_follows_at_once_is_added_and_the_question_is_not_asked_again()
    {
        await _host.BeginAsync("Pay", Asked);

        var first = (await _host.SayTooSoonAsync("and nobody asked us")).Text();
        var second = (await _host.SayTooSoonAsync("not even once")).Text();

        Assert.Equal("I added that to your last answer.", first);
        Assert.Equal(first, second);
        Assert.Equal($"{Asked}\nand nobody asked us\nnot even once", Story);
        Assert.Equal(("question", "decision_timing", 2), (_host.Position.Step, _host.Position.QuestionId, _host.Position.Done));
        Assert.Contains("4 of 17", (await _host.SayAsync("never")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_after_the_question_answers_it()
    {
        await _host.BeginAsync("Pay", Asked, "never");

        Assert.Equal((Asked, "never"), (Story, _host.Interview.AnswerTo("decision_timing")!.OptionCode));
    }

    [Theory]
    [InlineData("never", "4 of 17")]
    [InlineData("6", "4 of 17")]
    [InlineData("skip", "4 of 17")]
    [InlineData("help", "talk to a person")]
    [InlineData("you are useless", "this annoys you")]
    public async Task Quick_replies_commands_and_insults_are_no_part_of_an_answer(string said, string reply)
    {
        await _host.BeginAsync("Pay", Asked);

        Assert.Contains(reply, (await _host.SayTooSoonAsync(said)).Text(), StringComparison.Ordinal);
        Assert.Equal(Asked, Story);
    }

    [Fact]
    public async Task After_a_choice_or_a_skip_there_is_nothing_to_add_to()
    {
        await _host.BeginAsync("Pay");
        await _host.SayTooSoonAsync("and much more");
        Assert.Equal("and much more", Story);

        await _host.SayAllAsync("back", "skip");
        Assert.Contains("could not match", (await _host.SayTooSoonAsync("purple monkeys")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_added_to_as_well()
    {
        using var host = DialogHost.Untouched(profile: new KnownProfile());
        await host.BeginAsync("Benefits", "Stress", "The night shifts of last spring");

        await host.SayTooSoonAsync("four in a row");

        Assert.Equal("The night shifts of last spring\nfour in a row", host.Interview.FollowUps[0].Text);
    }

    [Fact]
    public async Task What_no_longer_fits_is_left_out_and_that_is_said()
    {
        await _host.BeginAsync("Pay", new string('x', ExitInterview.LongestAnswer - 5));

        var told = (await _host.SayTooSoonAsync("one two three")).Text();

        Assert.Contains("I can keep 4000 characters in one answer", told, StringComparison.Ordinal);
        Assert.Equal(ExitInterview.LongestAnswer, Story!.Length);
    }

    [Fact]
    public async Task At_the_review_it_still_belongs_to_the_last_answer()
    {
        await _host.BeginAsync([.. Enumerable.Repeat("skip", 16), "Thank you for everything"]);

        await _host.SayTooSoonAsync("and good luck");

        Assert.Equal("Thank you for everything\nand good luck", _host.Interview.AnswerTo("anything_else")!.Text);
        Assert.Equal("review", _host.Position.Step);
    }
}

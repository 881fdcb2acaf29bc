using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.ExitInterviews;

public sealed class UnclearAnswerTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public Task Each_kind_says_what_would_be_right_and_asks_again() => _host.PlayAsync("""
        person                | bot
        exit interview        | May I ask you
        yes                   | 1 of 15
        blue                  | could not match & 1 of 15
        32                    | could not match & 1 of 15
        offer role pay        | could not match
        work                  | That could mean: & Work not noticed or valued & Which one is it?
        Benfits               | Noted: Benefits & 2 of 15
        ...                   | 3 of 15
        skip                  | 4 of 15
        skip                  | 5 of 15
        so so                 | I need a number from 1 to 5 & 5 of 15
        7                     | I need a number from 1 to 5
        3.5                   | I need a number from 1 to 5
        2 or 3                | I need a number from 1 to 5
        3                     | 6 of 15
        """);

    [Fact]
    public async Task A_very_long_answer_is_refused_with_its_length_and_nothing_is_lost()
    {
        await _host.SayAllAsync("exit interview", "yes", "Pay");

        var refused = (await _host.SayAsync(new string('x', 4_001))).Text();
        Assert.Contains("4001 characters", refused, StringComparison.Ordinal);
        Assert.Contains("4000", refused, StringComparison.Ordinal);
        Assert.Contains("2 of 15", refused, StringComparison.Ordinal);
        Assert.Single(_host.Interview.Answers);

        await _host.SayAsync(new string('x', 4_000));
        Assert.Equal(4_000, _host.Interview.AnswerTo("reason_story")!.Text!.Length);
    }

    [Fact]
    public async Task A_picture_is_refused_and_its_text_kept()
    {
        await _host.SayAllAsync("exit interview", "yes", "Pay");
        var message = _host.Message(text: "See this photo");
        message.Attachments = [new Attachment("image/png", "https://example.org/a.png")];

        var replies = (await _host.TurnAsync(message)).Text();

        Assert.Contains("I cannot take files or pictures", replies, StringComparison.Ordinal);
        Assert.Contains("3 of 15", replies, StringComparison.Ordinal);
        Assert.Equal("See this photo", _host.Interview.AnswerTo("reason_story")!.Text);
    }

    [Fact]
    public async Task A_picture_alone_or_nothing_at_all_leads_back_to_the_question()
    {
        await _host.SayAllAsync("exit interview", "yes", "Pay");
        var picture = _host.Message();
        picture.Attachments = [new Attachment("image/png", "https://example.org/a.png")];

        Assert.Contains("2 of 15", (await _host.TurnAsync(picture)).Text(), StringComparison.Ordinal);
        Assert.Contains("without any text", (await _host.TurnAsync(_host.Message())).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_html_copy_that_Teams_attaches_is_no_file()
    {
        await _host.SayAllAsync("exit interview", "yes");
        var message = _host.Message(text: "Pay");
        message.Attachments = [new Attachment("text/html") { Content = "<p>Pay</p>" }];

        Assert.DoesNotContain("files", (await _host.TurnAsync(message)).Text(), StringComparison.Ordinal);
    }
}

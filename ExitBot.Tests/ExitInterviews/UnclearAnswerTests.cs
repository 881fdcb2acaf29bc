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
        yes                   | How shall your answers
        named                 | 1 of 17
        blue                  | could not match & 1 of 17
        32                    | could not match & 1 of 17
        32                    | keep it in your own words & 2 of 17
        back                  | 1 of 17
        tall green trees      | could not match
        work                  | That could mean: & Work not noticed or valued & Which one is it?
        Benfits               | Noted: Benefits & 2 of 17
        ...                   | 3 of 17
        skip                  | 4 of 17
        skip                  | 5 of 17
        meh meh               | I need a number from 1 to 5 & 5 of 17
        7                     | I need a number from 1 to 5
        3.5                   | I need a number from 1 to 5
        2 or 3                | I need a number from 1 to 5
        3                     | 6 of 17
        """);

    [Fact]
    public async Task Of_a_very_long_answer_the_first_four_thousand_characters_are_kept_and_it_is_said_where_they_end()
    {
        await _host.BeginAsync("Pay");

        var told = (await _host.SayAsync($"{new string('x', 3_990)} this is 👋 too much")).Text();

        Assert.Contains("I can keep 4000 characters in one answer, and yours has 4010", told, StringComparison.Ordinal);
        Assert.Contains("xxx this is”", told, StringComparison.Ordinal);
        Assert.Contains("3 of 17", told, StringComparison.Ordinal);
        Assert.Equal($"{new string('x', 3_990)} this is", _host.Interview.AnswerTo("reason_story")!.Text);
    }

    [Fact]
    public async Task A_picture_is_refused_and_its_text_kept()
    {
        await _host.BeginAsync("Pay");
        var message = _host.Message(text: "See this photo");
        message.Attachments = [new Attachment("image/png", "https://example.org/a.png")];

        var replies = (await _host.TurnAsync(message)).Text();

        Assert.Contains("I cannot take files or pictures", replies, StringComparison.Ordinal);
        Assert.Contains("3 of 17", replies, StringComparison.Ordinal);
        Assert.Equal("See this photo", _host.Interview.AnswerTo("reason_story")!.Text);
    }

    [Fact]
    public async Task A_picture_alone_or_nothing_at_all_leads_back_to_the_question()
    {
        await _host.BeginAsync("Pay");
        var picture = _host.Message();
        picture.Attachments = [new Attachment("image/png", "https://example.org/a.png")];

        Assert.Contains("2 of 17", (await _host.TurnAsync(picture)).Text(), StringComparison.Ordinal);
        Assert.Contains("without any text", (await _host.TurnAsync(_host.Message())).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_html_copy_that_Teams_attaches_is_no_file()
    {
        await _host.BeginAsync();
        var message = _host.Message(text: "Pay");
        message.Attachments = [new Attachment("text/html") { Content = "<p>Pay</p>" }];

        Assert.DoesNotContain("files", (await _host.TurnAsync(message)).Text(), StringComparison.Ordinal);
    }
}

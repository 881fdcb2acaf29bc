using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class RenderingTests
{
    [Theory]
    [InlineData("msteams", true)]
    [InlineData("directline", false)]
    [InlineData("emulator", false)]
    public async Task The_zero_to_ten_scale_is_a_card_only_where_eleven_buttons_do_not_fit(string channel, bool isCard)
    {
        using var host = new DialogHost(channel);
        await host.BeginAsync([.. Enumerable.Repeat("skip", 11)]);

        var asked = await host.SayAsync("skip");

        Assert.Equal("enps", host.Position.QuestionId);
        Assert.Equal(isCard, asked.Any(reply => reply.Attachments is { Count: > 0 }));
        Assert.Equal(!isCard, asked.Buttons().Contains("10"));
        Assert.Contains("0 = never, 10 = certainly", asked.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_a_scale_tells_its_ends_and_its_range()
    {
        using var host = new DialogHost("msteams");
        await host.BeginAsync([.. Enumerable.Repeat("skip", 11)]);

        var card = (await host.SayAsync("skip")).Card();

        Assert.Equal(["Question 13 of 17", "How likely are you to suggest this company to someone looking for a job?", "0 = never, 10 = certainly"], card.Lines());
        Assert.Equal(("compact", "0 to 10"), ((string?)card.Input()["style"], (string?)card.Input()["placeholder"]));
        Assert.Equal(("Small", true), ((string?)card["body"]![0]!["size"], (bool?)card["body"]![0]!["isSubtle"]));
    }

    [Fact]
    public async Task Choices_whose_labels_fit_no_row_in_Teams_are_an_open_list()
    {
        using var host = new DialogHost("msteams");
        await host.BeginAsync("skip");

        var decision = await host.SayAsync("skip");
        var preventable = await host.SayAsync("skip");

        Assert.Equal("expanded", (string?)decision.Card().Input()["style"]);
        Assert.Equal("expanded", (string?)preventable.Card().Input()["style"]);
        Assert.Equal(5, preventable.Card().Input()["choices"]!.Count());
    }

    [Fact]
    public async Task Choices_that_fit_are_buttons_and_not_said_twice()
    {
        using var host = new DialogHost("msteams");
        await host.BeginAsync([.. Enumerable.Repeat("skip", 12)]);

        var asked = await host.SayAsync("skip");

        Assert.Equal(["Yes", "It depends", "No", "Does not apply", "Skip"], asked.Buttons());
        Assert.Equal("14 of 17 · Would you come back one day?", asked[^1].Text);
        await host.SayAsync("3");
        Assert.Equal("no", host.Interview.AnswerTo("would_return")!.OptionCode);
    }

    [Fact]
    public async Task Where_buttons_may_not_be_shown_the_choices_are_in_the_text()
    {
        using var host = new DialogHost("sms");
        await host.BeginAsync("skip", "skip");

        Assert.Contains("1. Yes\n2. Perhaps, in part\n3. No", (await host.SayAsync("skip")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", "filtered")]
    [InlineData("webchat", "compact")]
    public async Task A_long_list_can_be_searched_the_way_the_channel_does_it(string channel, string style)
    {
        using var host = new DialogHost(channel);
        Assert.Equal(style, (string?)(await host.BeginAsync()).Card().Input()["style"]);
    }

    [Fact]
    public async Task No_message_in_Teams_has_more_than_six_buttons()
    {
        using var host = new DialogHost("msteams");

        await host.SayAllAsync(["hello", "exit interview", "yes", "named", .. Enumerable.Repeat("skip", 17), "submit"]);

        Assert.All(host.Adapter.Sent, reply => Assert.True((reply.SuggestedActions?.Actions.Count ?? 0) <= 6));
    }

    [Fact]
    public async Task Option_numbers_are_the_same_after_a_restart_and_differ_between_interviews()
    {
        using var one = new DialogHost();
        using var other = new DialogHost();
        var first = (await one.BeginAsync()).Text();

        Assert.EndsWith(first[first.IndexOf("1. ", StringComparison.Ordinal)..], (await one.SayAsync("help")).Text(), StringComparison.Ordinal);
        Assert.NotEqual(first, (await other.BeginAsync()).Text());
        Assert.Contains("31. ", first, StringComparison.Ordinal);
    }
}

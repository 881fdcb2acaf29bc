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
        await host.SayAllAsync(["exit interview", "yes", .. Enumerable.Repeat("skip", 10)]);

        var asked = await host.SayAsync("skip");

        Assert.Equal("enps", host.Position.QuestionId);
        Assert.Equal(isCard, asked.Any(reply => reply.Attachments is { Count: > 0 }));
        Assert.Equal(!isCard, asked.Buttons().Contains("10"));
    }

    [Theory]
    [InlineData("msteams", "filtered")]
    [InlineData("webchat", "compact")]
    public async Task A_long_list_can_be_searched_the_way_the_channel_does_it(string channel, string style)
    {
        using var host = new DialogHost(channel);
        await host.SayAsync("exit interview");

        Assert.Equal(style, (string?)(await host.SayAsync("yes")).Card()["body"]![1]!["style"]);
    }

    [Fact]
    public async Task No_message_in_Teams_has_more_than_six_buttons()
    {
        using var host = new DialogHost("msteams");

        await host.SayAllAsync(["hello", "exit interview", "yes", .. Enumerable.Repeat("skip", 15), "submit"]);

        Assert.All(host.Adapter.Sent, reply => Assert.True((reply.SuggestedActions?.Actions.Count ?? 0) <= 6));
    }

    [Fact]
    public async Task Option_numbers_are_the_same_after_a_restart_and_differ_between_interviews()
    {
        using var one = new DialogHost();
        using var other = new DialogHost();
        await one.SayAsync("exit interview");
        await other.SayAsync("exit interview");
        var first = (await one.SayAsync("yes")).Text();

        Assert.EndsWith(first[first.IndexOf("1. ", StringComparison.Ordinal)..], (await one.SayAsync("help")).Text(), StringComparison.Ordinal);
        Assert.NotEqual(first, (await other.SayAsync("yes")).Text());
        Assert.Contains("31. ", first, StringComparison.Ordinal);
    }
}

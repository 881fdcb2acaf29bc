using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>What is explained when, and not again.</summary>
public sealed class WordingTests : IDisposable
{
    private const string LeadIn = "tell me how far each sentence is true";
    private const string Reminder = "A reminder before the next one";

    private readonly DialogHost _host = new("msteams");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task The_consent_text_stands_alone_above_its_question()
    {
        var replies = await _host.SayAsync("exit interview");

        Assert.Equal(2, replies.Count);
        Assert.Equal("markdown", replies[0].TextFormat);
        Assert.Null(replies[0].SuggestedActions);
        Assert.Equal("May I ask you the questions?", replies[1].Text);
    }

    [Theory]
    [InlineData("perhaps")]
    [InlineData("help")]
    public async Task The_consent_text_is_not_repeated_with_its_question(string said)
    {
        await _host.SayAsync("exit interview");

        var replies = await _host.SayAsync(said);

        Assert.DoesNotContain("Confidential, not anonymous", replies.Text(), StringComparison.Ordinal);
        Assert.Contains("May I ask you the questions?", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_before_the_yes_reads_the_consent_text_again()
    {
        await _host.SayAllAsync("exit interview", "pause");

        Assert.Contains("Confidential, not anonymous", (await _host.SayAsync("resume")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_are_explained_at_the_first_and_only_labelled_from_then_on()
    {
        await _host.BeginAsync("Pay", "skip", "never");

        var first = await _host.SayAsync("skip");
        var again = await _host.SayAsync("meh meh");
        var second = await _host.SayAsync("4");

        Assert.Contains(LeadIn, first[0].Text, StringComparison.Ordinal);
        Assert.Equal("5 of 17 · Your job, as it really was, fitted what you were hired to do.\n\nPlease answer with a number from 1 to 5 (1 = not at all, 3 = partly, 5 = completely).", first[1].Text);
        Assert.DoesNotContain(LeadIn, again.Text(), StringComparison.Ordinal);
        Assert.Equal("6 of 17 · The person you reported to helped you do good work.\n\n(1 = not at all, 3 = partly, 5 = completely)", Assert.Single(second).Text);
    }

    [Fact]
    public async Task The_reminder_comes_when_the_question_is_first_asked()
    {
        await _host.BeginAsync([.. Enumerable.Repeat("skip", 9)]);

        Assert.Contains(Reminder, (await _host.SayAsync("skip")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Reminder, (await _host.SayAsync("meh meh")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Reminder, (await _host.SayAsync("help")).Text(), StringComparison.Ordinal);
        await _host.SayAsync("3");
        Assert.DoesNotContain(Reminder, (await _host.SayAsync("back")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_said_before_is_quoted_as_it_was_written()
    {
        await _host.BeginAsync("Pay", "**why** not");

        var asked = (await _host.SayAsync("back"))[^1];

        Assert.Contains("Your answer so far: “**why** not”.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("plain", asked.TextFormat);
    }
}

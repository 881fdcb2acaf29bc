using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class ConsentTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yes, go on!")]
    [InlineData("Yes, go on")]
    [InlineData("OK")]
    [InlineData("👍")]
    public async Task A_clear_yes_begins(string yes)
    {
        using var host = new DialogHost();

        await host.SayAllAsync("exit interview", yes);

        Assert.True(host.Interview.Consent!.Given);
        Assert.Equal(("attribution", null), (host.Position.Step, host.Position.QuestionId));
    }

    [Fact]
    public async Task Consent_is_offered_as_buttons()
    {
        using var host = new DialogHost();

        Assert.Equal(["Yes, go on", "No, thanks"], (await host.SayAsync("exit interview")).Buttons());
    }

    [Theory]
    [InlineData("No, thanks")]
    [InlineData("no")]
    public async Task What_stands_on_the_no_button_is_a_no(string no)
    {
        using var host = new DialogHost();

        await host.SayAllAsync("exit interview", no);

        Assert.Equal(InterviewStatus.Declined, host.Interview.Status);
    }

    [Fact]
    public async Task A_no_leaves_nothing_but_a_register_entry()
    {
        using var host = new DialogHost();

        await host.PlayAsync("""
            person         | bot
            exit interview | May I ask you
            no             | That is fine & keep none
            hello          | Hello, I am ExitBot
            """);

        Assert.Equal(InterviewStatus.Declined, host.Interview.Status);
        Assert.Null(host.Interview.Person);
        Assert.Null(host.Interview.Consent);
    }

    [Fact]
    public async Task Unclear_is_asked_once_more_and_then_ends_politely()
    {
        using var host = new DialogHost();

        await host.PlayAsync("""
            person                              | bot
            exit interview                      | May I ask you
            my manager Bob is why, what is this | I only go on with a clear yes
            well, maybe                         | I did not hear a clear yes
            """);

        Assert.Equal(InterviewStatus.Declined, host.Interview.Status);
        Assert.Empty(host.Interview.Answers);
    }

    [Fact]
    public async Task Nothing_but_yes_and_no_counts_before_consent()
    {
        using var host = new DialogHost();

        await host.PlayAsync("""
            person         | bot
            exit interview | May I ask you
            skip           | first I need your yes or no
            submit         | first I need your yes or no
            help           | You can answer in your own words & May I ask you
            yes            | How shall your answers go to HR?
            """);
    }

    [Fact]
    public async Task Stopping_before_the_yes_is_declining()
    {
        using var host = new DialogHost();

        await host.SayAllAsync("exit interview", "stop");

        Assert.Equal(InterviewStatus.Declined, host.Interview.Status);
    }

    [Fact]
    public async Task Who_declined_may_take_part_later()
    {
        using var host = new DialogHost();
        await host.SayAllAsync("exit interview", "no");
        host.Clock.Advance(TimeSpan.FromDays(1));

        await host.BeginAsync();

        Assert.Equal(2, host.Store.All.Count());
        Assert.Equal(InterviewStatus.InProgress, host.Interview.Status);
    }
}

using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Escalations;

/// <summary>The question whether there is something serious: any yes opens a case at once, and the interview may go on.</summary>
public sealed class OpenConcernTests
{
    [Theory]
    [InlineData("Yes, I will say it here")]
    [InlineData("Yes, but to a person")]
    [InlineData("Yes, I already reported it")]
    public async Task Any_yes_opens_a_case_and_goes_on(string yes)
    {
        using var host = await AskedAsync();

        var said = (await host.SayAsync(yes)).Text();

        var raised = Assert.Single(host.Cases.Cases);
        Assert.Equal((RedFlagCategory.Concern, Severity.High, yes), (raised.Category, raised.Severity, raised.Evidence[0].Quote));
        Assert.Contains("there is something to look into", said, StringComparison.Ordinal);
        Assert.Equal(InterviewStatus.InProgress, host.Interview.Status);
    }

    [Fact]
    public async Task What_is_said_next_joins_the_case()
    {
        using var host = await AskedAsync(followUps: true);

        await host.SayAsync("Yes, but to a person");
        await host.SayAsync("Call me in the evening, and leave Martin Hale out of it.");

        Assert.Equal(
            ["Yes, but to a person", "Call me in the evening, and leave Martin Hale out of it."],
            Assert.Single(host.Cases.Cases).Evidence.Select(evidence => evidence.Quote));
    }

    [Theory]
    [InlineData("No")]
    [InlineData("I would rather not say")]
    [InlineData("skip")]
    public async Task Anything_else_opens_none(string no)
    {
        using var host = await AskedAsync();

        await host.SayAsync(no);

        Assert.Empty(host.Cases.Cases);
    }

    private static async Task<DialogHost> AskedAsync(bool followUps = false)
    {
        var host = followUps ? DialogHost.Untouched(profile: new KnownProfile()) : new DialogHost();
        await host.BeginAsync();
        const int Most = 30;
        for (var asked = 0; host.Position.QuestionId != "open_concern"; asked++)
        {
            Assert.True(asked < Most, "The question is among those always asked.");
            await host.SayAsync("skip");
        }

        return host;
    }
}

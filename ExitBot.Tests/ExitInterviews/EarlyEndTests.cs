using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>After twenty minutes in conversation an end is offered, once; what is left out then counts as skipped.</summary>
public sealed class EarlyEndTests : IDisposable
{
    private const string Offer = "We have been talking for 20 minutes, and 12 questions are left.";

    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task It_is_offered_once_and_taken_by_submit()
    {
        await _host.BeginAsync();
        Assert.DoesNotContain("minutes, and", await AnswerSlowlyAsync("Pay", "It was time to go.", "never", "No"), StringComparison.Ordinal);

        Assert.Contains(Offer, await AnswerSlowlyAsync("4"), StringComparison.Ordinal);
        Assert.DoesNotContain("minutes, and", await AnswerSlowlyAsync("4"), StringComparison.Ordinal);

        await _host.PlayAsync("""
            person | bot
            submit | Here is what you told me & (skipped)
            submit | handed in
            """);
        Assert.Equal((InterviewStatus.Completed, 17, 11), (_host.Interview.Status, _host.Interview.Answers.Count, _host.Interview.Answers.Count(answer => answer.Skipped)));
    }

    [Fact]
    public async Task Whoever_goes_on_is_not_asked_again()
    {
        await _host.BeginAsync();
        await AnswerSlowlyAsync("Pay", "It was time to go.", "never", "No", "4");

        await _host.SayAllAsync([.. Enumerable.Repeat("skip", 12)]);

        Assert.Equal("review", _host.Position.Step);
        Assert.Single(_host.Adapter.Sent, sent => sent.Text?.StartsWith("We have been talking", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Pauses_do_not_count()
    {
        await _host.BeginAsync("Pay", "pause");
        _host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.DoesNotContain("We have been talking", (await _host.SayAsync("resume")).Text(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, _host.Interview.ActiveTime);
    }

    [Fact]
    public async Task Without_the_offer_submit_leaves_nothing_out()
    {
        await _host.BeginAsync("Pay");

        Assert.Contains("16 questions are still open", (await _host.SayAsync("submit")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_more_than_forty_bot_turns()
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("exit interview", "yes", "named", "Kim", "Sales", "senior", "2 months", "I resigned", "Dublin", "30 November 2026");
        while (host.Position.Step is "question" or "follow_up")
        {
            await host.SayAsync(host.Position.Step == "follow_up" ? "Stress" : host.Plan.Current(host.Interview) switch
            {
                { Scale: { } scale } => $"{scale.Min}",
                { Options: [var first, ..] } => first.Label,
                _ => "My boss",
            });
        }

        Assert.Equal("review", host.Position.Step);
        Assert.InRange(host.Interview.BotTurns, 30, 39);
        Assert.InRange(host.Interview.Answers.Count, 17, 22);
        Assert.InRange(host.Interview.FollowUps.Count, 5, 8);
    }

    private async Task<string> AnswerSlowlyAsync(params string[] answers)
    {
        var reply = "";
        foreach (var answer in answers)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(4));
            reply = (await _host.SayAsync(answer)).Text();
        }

        return reply;
    }
}

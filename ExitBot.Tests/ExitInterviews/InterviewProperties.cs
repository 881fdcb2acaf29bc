using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>Whatever people do, in whatever order, these hold.</summary>
public sealed class InterviewProperties
{
    private const int LargestCard = 28 * 1024;
    private const int LargestState = 32 * 1024;

    private static readonly string[] Vocabulary =
    [
        "yes", "no", "skip", "back", "change 1", "change 9", "change", "keep", "pause", "resume", "stop", "start over", "review", "submit",
        "help", "menu", "talk to a person", "delete my data", "exit interview", "checklist", "1", "3", "5", "9", "four", "⭐⭐", "Pay", "work",
        "It was a long story.", "maybe", "👍", "", "\ud800", new string('x', 3_000), new string('y', 4_100), "<card>", "<old card>", "<skip the rest>",
        "named", "pooled", "language", "my boss never listened", "2 years", "30 November 2026", "I resigned", "you suck", "Stress", "change department", "<too soon>",
    ];

    private static readonly Gen<string[]> Conversations = Gen.ArrayOf(Gen.Elements(Vocabulary));

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void Any_conversation_keeps_the_invariants(string channel) => Prop.ForAll(
        Conversations.ToArbitrary(),
        says => PlayAsync(new DialogHost(channel), ["exit interview", "yes", "named", .. says]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(60));

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void So_does_one_with_a_profile_and_follow_ups(string channel) => Prop.ForAll(
        Conversations.ToArbitrary(),
        says => PlayAsync(DialogHost.Untouched(channel), ["exit interview", "yes", "named", .. says]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(60));

    private static async Task<bool> PlayAsync(DialogHost dialogs, string[] says)
    {
        using var host = dialogs;
        JObject? oldest = null;
        foreach (var said in says)
        {
            var before = host.Store.All.ToDictionary(interview => interview.Id);
            var replies = said switch
            {
                "<card>" => await host.SubmitAsync(LatestCard(host) ?? []),
                "<old card>" => await host.SubmitAsync(oldest ?? []),
                "<skip the rest>" => await SkipTheRestAsync(host),
                "<too soon>" => await host.SayTooSoonAsync("and one thing more"),
                _ => await host.SayAsync(said),
            };
            oldest ??= LatestCard(host);

            Assert.NotEmpty(replies);
            Assert.All(host.Store.All, after => AssertKept(before.GetValueOrDefault(after.Id), after, said));
            AssertTrue(host);
            Assert.All(replies.Concat(host.Adapter.Updated), reply => Assert.True(reply.CardBytes() < LargestCard));
            Assert.All(host.State.Values, state => Assert.True(state.ToString().Length < LargestState));
        }

        await AssertThereIsAWayOutAsync(host);
        return true;
    }

    private static async Task<IReadOnlyList<Activity>> SkipTheRestAsync(DialogHost host)
    {
        while (host.Position is { Step: "question" } before && await host.SayAsync("skip") is var replies)
        {
            if (host.Position == before)
            {
                return replies;
            }
        }

        return await host.SayAsync("help");
    }

    private static JObject? LatestCard(DialogHost host)
    {
        var asked = host.Adapter.Sent.LastOrDefault(sent => sent.Attachments is { Count: > 0 } && new[] { sent }.Card()["actions"]!.Any());
        if (asked is null)
        {
            return null;
        }

        var card = new[] { asked }.Card();
        var data = card.SubmitData();
        data["answer"] = card.SelectToken("$..choices[2].value");
        return data;
    }

    private static void AssertTrue(DialogHost host)
    {
        var (position, interview) = (host.Position, host.Interview);
        Assert.InRange(position.Done, 0, position.Total);
        Assert.InRange(position.Total, 0, 22);
        Assert.InRange(interview.FollowUps.Count, 0, 8);
        Assert.InRange(interview.BotTurns, 0, 40);
        Assert.All(interview.FollowUps.GroupBy(followUp => followUp.QuestionId), of => Assert.InRange(of.Count(), 1, 2));
        Assert.InRange(interview.FollowUps.Count(followUp => followUp.IsPending), 0, interview.Stage == InterviewStage.FollowUp ? 1 : 0);
        Assert.Equal(position.Step is "question" or "follow_up" or "profile", position.QuestionId is not null);
        Assert.True(host.Told?.InterviewId != interview.Id || host.Told == position, $"{host.Told} was told, {position} is true.");
        Assert.Equal(interview.Answers.Count, interview.Answers.Select(answer => answer.QuestionId).Distinct().Count());
    }

    // An answer goes only by a confirmed wish, and changes only where its question was the one pending.
    private static void AssertKept(ExitInterview? before, ExitInterview after, string said)
    {
        foreach (var answer in before?.Answers ?? [])
        {
            var kept = after.AnswerTo(answer.QuestionId) == answer || said is "<skip the rest>" or "<too soon>";
            Assert.True(kept || said is "yes" or "👍" || answer.QuestionId == before!.CurrentQuestionId, $"'{said}' lost the answer to {answer.QuestionId}.");
        }
    }

    private static async Task AssertThereIsAWayOutAsync(DialogHost host)
    {
        await host.SayAllAsync("exit interview", "stop", "delete my data", "yes");
        Assert.DoesNotContain(host.Store.All, interview => interview.IsOpen);
    }
}

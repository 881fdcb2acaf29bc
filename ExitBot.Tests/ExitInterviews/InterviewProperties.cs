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
    ];

    private static readonly Gen<string[]> Conversations = Gen.ArrayOf(Gen.Elements(Vocabulary));

    [Theory]
    [InlineData("msteams")]
    [InlineData("webchat")]
    public void Any_conversation_keeps_the_invariants(string channel) => Prop.ForAll(
        Conversations.ToArbitrary(),
        says => PlayAsync(channel, says).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(60));

    private static async Task<bool> PlayAsync(string channel, string[] says)
    {
        using var host = new DialogHost(channel);
        JObject? oldest = null;
        await host.BeginAsync();
        foreach (var said in says)
        {
            var before = host.Store.All.ToDictionary(interview => interview.Id);
            var replies = said switch
            {
                "<card>" => await host.SubmitAsync(LatestCard(host) ?? []),
                "<old card>" => await host.SubmitAsync(oldest ?? []),
                "<skip the rest>" => await SkipTheRestAsync(host),
                _ => await host.SayAsync(said),
            };
            oldest ??= LatestCard(host);

            Assert.NotEmpty(replies);
            Assert.All(host.Store.All, after => AssertKept(before.GetValueOrDefault(after.Id), after, said));
            Assert.InRange(host.Position.Done, 0, host.Position.Total);
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

    // An answer goes only by a confirmed wish, and changes only where its question was the one pending.
    private static void AssertKept(ExitInterview? before, ExitInterview after, string said)
    {
        foreach (var answer in before?.Answers ?? [])
        {
            var kept = after.AnswerTo(answer.QuestionId) == answer || said == "<skip the rest>";
            Assert.True(kept || said is "yes" or "👍" || answer.QuestionId == before!.CurrentQuestionId, $"'{said}' lost the answer to {answer.QuestionId}.");
        }
    }

    private static async Task AssertThereIsAWayOutAsync(DialogHost host)
    {
        await host.SayAllAsync("exit interview", "stop", "delete my data", "yes");
        Assert.DoesNotContain(host.Store.All, interview => interview.IsOpen);
    }
}

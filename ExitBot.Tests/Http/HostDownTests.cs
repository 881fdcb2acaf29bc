using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>A channel that is down or slow is its own affair: it is called seldom, others are served, and later everything arrives.</summary>
public sealed class HostDownTests(LocalBot bot) : IClassFixture<LocalBot>
{
    private const int Conversations = 20;

    public static TheoryData<string> Downs() => ["503", "500", "reset"];

    [Theory]
    [MemberData(nameof(Downs))]
    public async Task Everything_arrives_once_and_in_order_when_the_host_is_back_and_others_did_not_wait(string down)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var elsewhere = await FakeChannel.StartAsync();
        channel.Standing = down == "reset" ? ChannelFault.Reset() : ChannelFault.Answer(int.Parse(down, System.Globalization.CultureInfo.InvariantCulture));
        var people = Enumerable.Range(0, Conversations).Select(_ => FakePerson.OnTeams(bot.Host, channel)).ToList();
        foreach (var person in people)
        {
            await PostAsync(person.Message("exit interview"));
            await PostAsync(person.Message("yes"));
            await PostAsync(person.Message("named"));
        }

        await channel.Log.UntilAsync(calls => calls.DistinctBy(call => call.ConversationId).Count() >= 5, "calls of some conversations");
        Assert.NotEmpty(await FakePerson.OnTeams(bot.Host, elsewhere).SaysAsync("hello"));
        channel.Standing = null;

        foreach (var person in people)
        {
            var replies = await person.HearsAsync();
            Assert.Equal(1, replies[^1].QuestionNumber);
            Assert.All(channel.Log.Calls.Where(call => call.IsTaken && call.ConversationId == person.ConversationId).GroupBy(call => call.Identity), tries => Assert.Single(tries));
        }
    }

    [Fact]
    public async Task A_slow_call_delays_its_own_conversation_only()
    {
        await using var channel = await FakeChannel.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (slow, other) = (FakePerson.OnTeams(bot.Host, channel), FakePerson.OnTeams(bot.Host, channel));

        channel.NextCallsMeet(ChannelFault.HoldUntil(release.Task, arrived));
        await PostAsync(slow.Message("hello"));
        await arrived.Task;
        await PostAsync(slow.Message("help"));
        Assert.NotEmpty(await other.SaysAsync("hello"));
        Assert.DoesNotContain(channel.Log.Calls, call => call.ConversationId == slow.ConversationId);

        release.SetResult();
        Assert.Equal(2, (await slow.HearsAsync()).Count);
    }

    private async Task PostAsync(Newtonsoft.Json.Linq.JObject activity)
    {
        using var answer = await bot.Host.Client.PostActivityAsync(activity);
        answer.EnsureSuccessStatusCode();
    }
}

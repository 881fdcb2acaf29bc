using System.Diagnostics;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>What a channel's bad moments do to replies: nothing is lost, nothing comes twice, nothing overtakes.</summary>
public sealed class ReplyDeliveryTests(LocalBot bot) : IClassFixture<LocalBot>
{
    public static TheoryData<string> PassingFaults() => ["500", "502", "503", "504", "408", "412", "401", "429", "429 without Retry-After", "reset"];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_passing_fault_is_tried_again_and_keeps_the_order(string fault)
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");

        channel.NextCallsMeet(FaultOf(fault));
        var replies = await person.SaysAsync("named");

        Assert.Equal(1, replies[^1].QuestionNumber);
        var calls = channel.Log.Calls.TakeLast(replies.Count + 1).ToList();
        Assert.Equal([replies[0].Identity, .. replies.Select(reply => reply.Identity)], calls.Select(call => call.Identity));
        Assert.Equal([false, .. replies.Select(_ => true)], calls.Select(call => call.IsTaken));
    }

    [Fact]
    public async Task Several_faults_in_a_row_do_not_lose_a_message_said_meanwhile()
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");

        channel.NextCallsMeet(ChannelFault.Answer(503), ChannelFault.Reset(), ChannelFault.Answer(200));
        using var named = await bot.Host.Client.PostActivityAsync(person.Message("named"));
        using var skip = await bot.Host.Client.PostActivityAsync(person.Message("skip"));
        var replies = await person.HearsAsync();

        Assert.Equal([1, 2], replies.Select(reply => reply.QuestionNumber).OfType<int>());
        Assert.All(channel.Log.Calls.Where(call => call.IsTaken).GroupBy(call => call.Identity), tries => Assert.Single(tries));
    }

    [Fact]
    public async Task The_channels_wish_to_wait_is_granted()
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);

        channel.NextCallsMeet(ChannelFault.RetryAfter(429, seconds: 2));
        await person.SaysAsync("hello");

        var calls = channel.Log.Calls;
        Assert.Equal([429, 201], calls.Select(call => call.Status));
        Assert.InRange(Stopwatch.GetElapsedTime(calls[0].At, calls[1].At), TimeSpan.FromSeconds(1.99), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_reply_that_was_taken_without_an_answer_comes_again_under_its_own_id()
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);

        channel.NextCallsMeet(ChannelFault.TakenWithoutAnswer());
        await person.SaysAsync("hello");
        await person.SaysAsync("help");

        var calls = channel.Log.Calls;
        Assert.Equal(calls[0].Identity, calls[1].Identity);
        Assert.Equal(calls.Count - 1, calls.DistinctBy(call => call.Identity).Count());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(501)]
    public async Task A_final_no_is_set_aside_with_its_reason_and_blocks_nothing(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        var before = (await person.SaysAsync("exit interview")).Count + (await person.SaysAsync("yes")).Count;

        channel.NextCallsMeet(ChannelFault.Answer(status));
        using var named = await bot.Host.Client.PostActivityAsync(person.Message("named"));
        var calls = await channel.Log.UntilAsync(all => all.Any(call => call.QuestionNumber == 1), "the question behind the refused reply");

        Assert.Equal(status, calls[before].Status);
        Assert.Single(calls, call => !call.IsTaken);
        await bot.Host.MarksWrittenAsync();
        var reason = bot.Host.Database.Text("SELECT Reason FROM Outbox WHERE ConversationId = @p0 AND Status = 2", person.ConversationId);
        Assert.Contains($"{status}", reason, StringComparison.Ordinal);
        Assert.NotEmpty(await person.SaysAsync("help"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_because_nobody_vouched_for_its_host()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var stranger = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);

        channel.NextCallsMeet(ChannelFault.RedirectTo(new Uri(stranger.ServiceUrl)));
        using var refused = await bot.Host.Client.PostActivityAsync(person.Message("hello"));
        await channel.Log.UntilAsync(calls => calls.Count == 1, "the redirected reply");
        await person.SaysAsync("hello");

        Assert.Equal([307, 201], channel.Log.Calls.Select(call => call.Status));
        Assert.Empty(stranger.Log.Calls);
    }

    [Fact]
    public async Task A_channel_that_is_gone_for_too_long_is_given_up()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Turns:SendAgainFor"] = "00:00:01" });
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        channel.NextCallsMeet(Enumerable.Repeat(ChannelFault.Answer(503), 3));
        using var lost = await host.Client.PostActivityAsync(person.Message("hello"));
        await channel.Log.UntilAsync(calls => calls.Count == 3, "three tries");
        await person.SaysAsync("hello");

        Assert.Equal([503, 503, 503, 201], channel.Log.Calls.Select(call => call.Status));
        Assert.Equal(1, host.Database.Count("Outbox WHERE Status = 2"));
    }

    private static ChannelFault FaultOf(string fault) => fault switch
    {
        "reset" => ChannelFault.Reset(),
        "429 without Retry-After" => ChannelFault.Answer(429),
        "429" => ChannelFault.RetryAfter(429, seconds: 0),
        _ => ChannelFault.Answer(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
    };
}

using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>Where a channel refuses a card, what the card says goes out as text.</summary>
[Collection(LocalBotTests.Name)]
public sealed class RefusedCardTests(LocalBot bot)
{
    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    public async Task The_text_goes_out_instead_under_the_same_id_and_the_interview_goes_on(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");

        channel.NextCallsMeet(new ChannelFault(), ChannelFault.Answer(status));
        var asked = (await person.SaysAsync("named"))[^1];

        var (card, twin) = (channel.Log.Calls[^2], channel.Log.Calls[^1]);
        Assert.NotNull(card.Card);
        Assert.Null(twin.Card);
        Assert.Equal(card.Identity, twin.Identity);
        Assert.Equal((string?)card.Activity["summary"], twin.Text);
        Assert.Equal(1, asked.QuestionNumber);
        Assert.Contains(await person.SaysAsync(card.CardChoices[0]), reply => reply.QuestionNumber == 2);

        await bot.Host.MarksWrittenAsync();
        var reason = bot.Host.Database.Text("SELECT Reason FROM Outbox WHERE ConversationId = @p0 AND Status = 1 AND Reason IS NOT NULL", person.ConversationId);
        Assert.Contains($"{status}", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_text_as_well_has_the_message_set_aside_with_both_answers()
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");

        channel.NextCallsMeet(new ChannelFault(), ChannelFault.Answer(413), ChannelFault.Answer(403));
        await person.SaysAsync("named");

        var reason = bot.Host.Database.Text("SELECT Reason FROM Outbox WHERE ConversationId = @p0 AND Status = 2", person.ConversationId);
        Assert.Contains("413", reason, StringComparison.Ordinal);
        Assert.Contains("403", reason, StringComparison.Ordinal);
        Assert.NotEmpty(await person.SaysAsync("help"));
    }

    [Fact]
    public async Task A_text_that_is_refused_is_not_sent_twice()
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);

        channel.NextCallsMeet(ChannelFault.Answer(400));
        await person.SaysAsync("hello");
        await person.SaysAsync("help");

        Assert.Equal(channel.Log.Calls.Count, channel.Log.Calls.DistinctBy(call => call.Identity).Count());
    }
}

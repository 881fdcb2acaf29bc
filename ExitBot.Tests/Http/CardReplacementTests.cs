using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>An answered card gives way to its summary, as far as the channel lets it.</summary>
[Collection(LocalBotTests.Name)]
public sealed class CardReplacementTests(LocalBot bot)
{
    [Fact]
    public async Task An_answered_card_is_replaced_under_the_channels_own_id()
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        var card = await AskedByCardAsync(person);

        var replies = await person.SubmitsAsync(card.CardSubmit(card.CardChoices[0]));

        Assert.Equal("PUT", replies[0].Method);
        Assert.StartsWith("channel-", replies[0].TargetId, StringComparison.Ordinal);
        Assert.Equal(2, replies[^1].QuestionNumber);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task A_card_that_cannot_be_replaced_any_more_holds_nobody_up(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(bot.Host, channel);
        var card = await AskedByCardAsync(person);

        channel.NextCallsMeet(ChannelFault.Answer(status));
        using var submitted = await bot.Host.Client.PostActivityAsync(person.Submit(card.CardSubmit(card.CardChoices[0])));
        var calls = await channel.Log.UntilAsync(all => all.Any(call => call.QuestionNumber == 2), "the next question");

        Assert.Equal(status, Assert.Single(calls, call => call.Method == "PUT").Status);
        await bot.Host.MarksWrittenAsync();
        Assert.Equal(0, bot.Host.Database.Count("Outbox WHERE ConversationId = @p0 AND Status = 2", person.ConversationId));
    }

    private static async Task<ChannelCall> AskedByCardAsync(FakePerson person)
    {
        await person.SaysAsync("exit interview");
        var asked = (await person.AgreesAsync())[^1];
        Assert.NotEmpty(asked.CardChoices);
        return asked;
    }
}

using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>Bot Framework Emulator's side of the exchange, as measured from the real program.</summary>
[Collection(LocalBotTests.Name)]
public sealed class EmulatorExchangeTests(LocalBot bot)
{
    [Fact]
    public async Task A_whole_interview_in_the_emulator()
    {
        await using var emulator = await FakeChannel.StartAsync();
        var person = FakePerson.OnEmulator(bot.Host, emulator);

        Assert.Single(await person.JoinsAsync(), reply => reply.Buttons.Contains("exit interview"));
        var said = await Interviewee.AnswersAllAsync(person);
        var thanks = await person.SaysAsync("submit");

        Assert.Equal(Interviewee.Questions, said.Count);
        Assert.NotEmpty(thanks);
        Assert.Equal("Completed", bot.Host.Database.StatusOf(person));
        Assert.All(emulator.Log.Calls, call =>
        {
            Assert.True(call.IsTaken, $"{call.Method} {call.RawTarget}: {call.Status}");
            Assert.DoesNotContain("Authorization", call.Headers.Keys);
            Assert.Contains("%7Clivechat", call.RawTarget, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_restarted_conversation_is_greeted_again_and_goes_on_with_the_interview()
    {
        var before = bot.PersonOnEmulator();
        await before.JoinsAsync();
        await before.SaysAsync("exit interview");
        await before.AgreesAsync();

        var after = bot.PersonOnEmulator();
        var update = after.Joining().With("from.id", before.Message()["from"]!["id"]);
        var greeting = await after.DoesAsync(update);
        var resumed = await after.DoesAsync(after.Message("resume").With("from.id", before.Message()["from"]!["id"]));

        Assert.Single(greeting, reply => reply.Buttons.Contains("exit interview"));
        Assert.Equal(1, resumed[^1].QuestionNumber);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("ping")]
    [InlineData("deleteUserData")]
    [InlineData("contactRelationUpdate")]
    public async Task The_other_events_of_its_menu_change_nothing(string type)
    {
        var person = bot.PersonOnEmulator();
        await person.JoinsAsync();

        Assert.Empty(await person.DoesAsync(person.Message().Of(type)));
        Assert.NotEmpty(await person.SaysAsync("exit interview"));
    }

    [Fact]
    public async Task A_token_response_nobody_asked_for_changes_nothing()
    {
        var person = bot.PersonOnEmulator();
        var token = person.Message().Of("event").With("name", "tokens/response").With("value", new JObject { ["connectionName"] = "c", ["token"] = "t" });

        Assert.Empty(await person.DoesAsync(token));
    }

    [Fact]
    public async Task Its_question_whether_anybody_is_there_is_not_an_error()
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, Activities.Path);
        using var answer = await bot.Host.Client.SendAsync(head);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task The_command_to_inspect_is_an_ordinary_text()
    {
        var person = bot.PersonOnEmulator();

        Assert.NotEmpty(await person.SaysAsync("/INSPECT open"));
    }
}

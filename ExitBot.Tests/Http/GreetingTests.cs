using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>Agents Playground sends installationUpdate and conversationUpdate at the same moment, and both again on every reload.</summary>
[Collection(LocalBotTests.Name)]
public sealed class GreetingTests(LocalBot bot)
{
    [Fact]
    public async Task Joining_and_installing_at_once_and_again_on_reload_is_greeted_once()
    {
        var person = bot.PersonOnTeams();

        await AllAtOnceAsync(person.Installing(), person.Joining());
        var greeting = await person.HearsAsync();
        await AllAtOnceAsync(person.Installing(), person.Joining(), person.Joining());
        var afterReload = await person.HearsAsync();

        Assert.Single(greeting, reply => reply.Buttons.Count == 4);
        Assert.Empty(afterReload);
    }

    [Fact]
    public async Task Two_conversations_are_greeted_once_each()
    {
        var first = bot.PersonOnTeams();
        var second = bot.PersonOnTeams();

        await AllAtOnceAsync(first.Joining(), second.Joining(), first.Installing(), second.Installing());

        Assert.Single(await first.HearsAsync(), reply => reply.Buttons.Count == 4);
        Assert.Single(await second.HearsAsync(), reply => reply.Buttons.Count == 4);
    }

    [Fact]
    public async Task The_bot_does_not_greet_itself()
    {
        var person = bot.PersonOnTeams();
        var update = person.Joining();
        update["membersAdded"] = new JArray(new JObject { ["id"] = update["recipient"]!["id"] });

        Assert.Empty(await person.DoesAsync(update));
    }

    [Fact]
    public async Task Nobody_leaving_or_uninstalling_is_greeted()
    {
        var person = bot.PersonOnTeams();
        var leaving = person.Joining();
        leaving["membersRemoved"] = leaving["membersAdded"];
        leaving.Remove("membersAdded");

        Assert.Empty(await person.DoesAsync(leaving));
        Assert.Empty(await person.DoesAsync(person.Installing().With("action", "remove")));
    }

    private async Task AllAtOnceAsync(params JObject[] activities)
    {
        var answers = await Task.WhenAll(activities.Select(activity => bot.Host.Client.PostActivityAsync(activity)));
        Assert.All(answers, answer =>
        {
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            answer.Dispose();
        });
    }
}

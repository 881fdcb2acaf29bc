using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>Activities that hold to the schema and still surprise: their turns must not fail, at the menu and inside an interview.</summary>
[Collection(LocalBotTests.Name)]
public sealed class OddActivityTests(LocalBot bot)
{
    public static TheoryData<string, string, string> Oddities() => new()
    {
        { "message", "attachments", "[null]" },
        { "message", "attachments", "[{}]" },
        { "message", "attachments", "[{\"contentType\":\"image/png\",\"contentUrl\":\"x\"},null]" },
        { "message", "entities", "[null]" },
        { "message", "entities", "[{\"type\":\"mention\"},{\"type\":\"mention\",\"mentioned\":null,\"text\":5}]" },
        { "message", "suggestedActions", "{\"actions\":[null]}" },
        { "message", "value", "\"text\"" },
        { "message", "value", "[1,null]" },
        { "message", "value", "17" },
        { "message", "value", "{\"subject\":5,\"item\":null,\"nonce\":[],\"answer\":{},\"command\":[]}" },
        { "message", "value", "{\"command\":\"submit\"}" },
        { "message", "text", "null" },
        { "message", "text", "\" \\t\\n\"" },
        { "message", "text", "\"\\u200b\"" },
        { "message", "locale", "\"\"" },
        { "message", "locale", "\"zz-ZZ-zzzzzzzzzzzzzzzz\"" },
        { "message", "locale", "\"-\"" },
        { "message", "from", "{}" },
        { "message", "from", "null" },
        { "message", "recipient", "null" },
        { "message", "conversation.isGroup", "true" },
        { "message", "conversation.conversationType", "\"channel\"" },
        { "message", "textFormat", "\"xml\"" },
        { "message", "textHighlights", "[null]" },
        { "message", "listenFor", "[null]" },
        { "message", "relatesTo", "{}" },
        { "conversationUpdate", "membersAdded", "[null]" },
        { "conversationUpdate", "membersAdded", "[{}]" },
        { "conversationUpdate", "membersAdded", "[]" },
        { "conversationUpdate", "membersAdded", "null" },
        { "conversationUpdate", "membersRemoved", "[null]" },
        { "conversationUpdate", "channelData", "{\"eventType\":\"teamRenamed\",\"team\":null}" },
        { "conversationUpdate", "channelData", "5" },
        { "installationUpdate", "action", "null" },
        { "installationUpdate", "action", "\"add-upgrade\"" },
        { "messageReaction", "reactionsAdded", "[null]" },
        { "messageUpdate", "channelData", "{\"eventType\":\"editMessage\"}" },
        { "messageDelete", "channelData", "[]" },
        { "event", "name", "null" },
        { "event", "name", "\"tokens/response\"" },
        { "event", "name", "\"application/vnd.microsoft.meetingStart\"" },
        { "command", "name", "null" },
        { "endOfConversation", "code", "\"nonsense\"" },
        { "handoff", "name", "null" },
        { "trace", "value", "[]" },
        { "invokeResponse", "value", "{\"status\":500}" },
        { "delay", "value", "600000" },
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public async Task Its_turn_does_not_fail(string type, string member, string value)
    {
        var newcomer = bot.PersonOnTeams();
        var interviewee = bot.PersonOnTeams();
        await interviewee.SaysAsync("exit interview");
        await interviewee.AgreesAsync();

        foreach (var person in (FakePerson[])[newcomer, interviewee])
        {
            var odd = person.Message("hello").With("type", type).With(member, JToken.Parse(value)).With("deliveryMode", "expectReplies");
            using var response = await bot.Host.Client.PostActivityAsync(odd);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.NotEmpty(await interviewee.SaysAsync("help"));
    }
}

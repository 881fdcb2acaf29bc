using System.Text;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Arrival;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>Text that has nothing to be cleaned is read on a shorter way, to the same activity.</summary>
public sealed class ActivityReadingTests
{
    public static TheoryData<string> Activities() =>
    [
        Fakes.Activities.Teams("hello", "http://localhost").ToString(),
        """{"type":"message","text":"2026-01-31T10:00:00Z","value":{"when":"2026-01-31T10:00:00Z","list":[1,2.5,true,null,{"a":"b"}]},"channelData":{"clientActivityID":"1"}}""",
        """{"type":"conversationUpdate","membersAdded":[{"id":"a"},null,{"id":"b","name":"Bé ✓"}],"timestamp":"2026-11-21T08:00:00.123Z","localTimestamp":"2026-11-21T09:00:00+01:00"}""",
        """{"type":"message","unknown":{"deep":[[["x"]]]},"attachments":[{"contentType":"a/b","content":{"date":"2026-01-31"}}],"entities":[{"type":"mention","text":"@bot"}]}""",
        """{"type":"invoke","name":"adaptiveCard/action","value":"text","from":{"id":"1","role":"user","aadObjectId":"x","extra":1}}""",
        """{"type":"message","text":"quote \" slash \\ tab \t line \n"}""",
    ];

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task An_activity_is_the_same_on_the_short_way_and_on_the_long_one(string json)
    {
        // An escape anywhere takes the long way.
        var longer = json.Insert(json.LastIndexOf('}'), ""","trail":"\u0041" """);
        var shorter = json.Insert(json.LastIndexOf('}'), ""","trail":"A" """);

        Assert.Equal(await ReadAsync(longer), await ReadAsync(shorter));
    }

    private static async Task<JToken> ReadAsync(string json)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var good = Assert.IsType<ActivityRequest.Good>(await ActivityRequest.ReadAsync(context.Request, CancellationToken.None));
        return JToken.Parse(ActivityJson.Write(good.Activity)).ToString();
    }
}

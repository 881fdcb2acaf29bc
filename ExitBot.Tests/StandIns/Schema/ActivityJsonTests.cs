using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Schema;

public sealed class ActivityJsonTests
{
    private const string Wire = """
        {
          "type": "message",
          "id": "1",
          "timestamp": "2026-03-01T12:00:00.1234567Z",
          "localTimestamp": "2026-03-01T14:00:00.1234567+02:00",
          "serviceUrl": "https://smba.example/teams/",
          "channelId": "msteams",
          "from": { "id": "u", "aadObjectId": "a", "tag": "from" },
          "conversation": { "id": "c", "isGroup": false, "tenantId": "t", "tag": "conversation" },
          "text": "hello",
          "attachments": [ { "contentType": "x/y", "content": { "a": [1, 2.5, null] }, "tag": "attachment" } ],
          "entities": [ { "type": "mention", "text": "<at>b</at>", "mentioned": { "id": "b" } } ],
          "channelData": { "tenant": { "id": "t" }, "list": [] },
          "value": { "answer": 42 },
          "suggestedActions": { "actions": [ { "type": "imBack", "title": "yes", "value": "yes" } ] },
          "cloud": { "deep": { "er": [true] } }
        }
        """;

    [Fact]
    public void Everything_survives_a_round_trip_also_what_is_not_known()
    {
        var activity = Read<Activity>(Wire);
        var written = JObject.Parse(Write(activity));

        var expected = JsonConvert.DeserializeObject<JObject>(Wire)!;
        expected["localTimestamp"] = written["localTimestamp"];
        Assert.True(JToken.DeepEquals(WithoutNulls(expected), WithoutNulls(written)), written.ToString());
        Assert.Equal("conversation", activity.Conversation.Properties["tag"]);
        Assert.True((bool)activity.Properties["cloud"]!["deep"]!["er"]![0]!);
    }

    [Fact]
    public void Free_form_members_become_JObject()
    {
        var activity = Read<Activity>(Wire);

        Assert.IsType<JObject>(activity.Value);
        Assert.IsType<JObject>(activity.ChannelData);
        Assert.IsType<JObject>(activity.Attachments[0].Content);
    }

    [Fact]
    public void Nothing_that_is_null_is_written()
    {
        Assert.Equal("{\"type\":\"typing\"}", Write(Activity.CreateTypingActivity()));
        Assert.Equal("{\"id\":\"1\"}", Write(new ResourceResponse("1")));
    }

    [Fact]
    public void A_plain_serializer_writes_nulls_as_in_the_original() =>
        Assert.Contains("\"name\":null", JsonConvert.SerializeObject(new ChannelAccount("1")), StringComparison.Ordinal);

    [Fact]
    public void Cards_have_the_wires_names_and_types()
    {
        var card = new HeroCard("t", buttons: [new CardAction(ActionTypes.OpenUrl, "go", value: "https://x.example") { ImageAltText = "alt" }]);
        var attachment = card.ToAttachment();

        Assert.Equal("application/vnd.microsoft.card.hero", attachment.ContentType);
        Assert.Equal(
            """{"title":"t","buttons":[{"type":"openUrl","title":"go","imageAltText":"alt","value":"https://x.example"}]}""",
            Write(attachment.Content));
    }

    [Fact]
    public void Unknown_members_of_an_entity_lead_to_its_type()
    {
        var mention = Read<Activity>(Wire).Entities[0].GetAs<Mention>();

        Assert.Equal("b", mention.Mentioned.Id);
        Assert.Equal("mention", mention.Type);
    }

    [Fact]
    public void Entities_are_equal_by_content()
    {
        var one = new Entity("t") { Properties = JObject.Parse("""{"a":1}""") };
        var same = new Entity("t") { Properties = JObject.Parse("""{"a":1}""") };

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, new Entity("t"));
        Assert.False(one.Equals(null));
    }

    private static T Read<T>(string json) =>
        JsonConvert.DeserializeObject<T>(json, HttpHelper.BotMessageSerializerSettings)!;

    private static string Write(object value) =>
        JsonConvert.SerializeObject(value, Formatting.None, HttpHelper.BotMessageSerializerSettings);

    private static JToken WithoutNulls(JToken token) =>
        JToken.Parse(token.ToString(Formatting.None).Replace("null", "0", StringComparison.Ordinal));
}

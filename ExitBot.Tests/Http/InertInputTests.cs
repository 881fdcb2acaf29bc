using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>What a caller sends is kept as data: it names no types, its dates stay text, and it cannot turn the text around it.</summary>
[Collection(LocalBotTests.Name)]
public sealed class InertInputTests(LocalBot bot)
{
    [Fact]
    public async Task Type_names_are_dropped_wherever_they_stand()
    {
        const string type = "System.IO.FileInfo, System.Runtime";
        var payload = new JObject
        {
            ["$type"] = type,
            ["kept"] = 1,
            ["list"] = new JArray(new JObject { ["$type"] = type, ["fileName"] = "/etc/passwd" }),
        };
        var person = bot.PersonOnTeams();
        var message = person.Message("hello").With("$type", type).With("value", payload).With("channelData", payload).With("from.$type", type);
        ((JArray)message["entities"]!).Add(payload);

        var stored = await StoredAsync(person, message);

        Assert.DoesNotContain("$type", JsonConvert.SerializeObject(stored), StringComparison.Ordinal);
        Assert.Equal(1, (int?)((JObject)stored.Value)["kept"]);
        Assert.Equal("/etc/passwd", (string?)((JObject)stored.Value).SelectToken("list[0].fileName"));
        Assert.Equal(0, bot.Host.Database.Count("BotState WHERE Body LIKE '%FileInfo%'"));
    }

    [Theory]
    [InlineData("2026-11-20T10:00:00Z")]
    [InlineData("2026-11-20T10:00:00+05:30")]
    [InlineData("2026-11-20T10:00:00.1234567-08:00")]
    [InlineData("2026-11-20")]
    [InlineData("/Date(1760000000000)/")]
    [InlineData("0001-01-01T00:00:00")]
    public async Task Text_that_looks_like_a_date_stays_as_it_was_written(string text)
    {
        var payload = new JObject { ["when"] = text, ["nested"] = new JArray(text) };
        var person = bot.PersonOnTeams();
        var message = person.Message(text).With("value", payload).With("channelData", payload).With("somethingNew", payload);
        ((JArray)message["entities"]!).Add(payload.With("type", "dated"));

        var stored = await StoredAsync(person, message);

        Assert.Equal(text, stored.Text);
        Assert.All(
            [(JObject)stored.Value, (JObject)stored.ChannelData, (JObject)stored.Properties["somethingNew"]!, stored.Entities[1].Properties],
            kept =>
            {
                Assert.Equal(JTokenType.String, kept["when"]!.Type);
                Assert.Equal(text, (string?)kept["when"]);
                Assert.Equal(text, (string?)kept["nested"]![0]);
            });
    }

    /// <summary>Sent as JSON escapes, as clients do: half a surrogate pair cannot be sent otherwise.</summary>
    [Theory]
    [InlineData(@"a\u0000b", "ab")]
    [InlineData(@"a\u0007\u001B[31mb\u007F\u0085", "a[31mb")]
    [InlineData(@"a\u202Eb\u2066c\u2069d\u202A", "abcd")]
    [InlineData(@"a\uFFFEb\uFFFFc\uFDD0d", "abcd")]
    [InlineData(@"line\r\nbreak\ttab", "line\r\nbreak\ttab")]
    [InlineData(@"\u05D0\u200F \u0627\u200E \u200D", "\u05D0\u200F \u0627\u200E \u200D")]
    [InlineData(@"\uD83D\uDE42", "\U0001F642")]
    [InlineData(@"half \uD83D done", "half \uFFFD done")]
    [InlineData(@"\uDE42\uD83D the wrong way round", "\uFFFD\uFFFD the wrong way round")]
    public async Task Unwanted_characters_are_gone_from_text_and_data(string sent, string kept)
    {
        var person = bot.PersonOnTeams();
        var json = new JRaw($"\"{sent}\"");
        var message = person.Message().With("text", json).With("value", new JObject { ["said"] = json }).With("from.name", json);

        var stored = await StoredAsync(person, message);

        Assert.Equal(kept, stored.Text);
        Assert.Equal(kept, (string?)((JObject)stored.Value)["said"]);
        Assert.Equal(kept, stored.From.Name);
    }

    [Fact]
    public async Task Numbers_and_unknown_members_are_kept_as_they_came()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("hello")
            .With("value", new JRaw("{\"big\":12345678901234567890123,\"exact\":9007199254740993,\"yes\":true,\"none\":null}"))
            .With("brandNew", new JObject { ["deep"] = new JArray(1, "two") });

        var stored = await StoredAsync(person, message);

        Assert.Equal("12345678901234567890123", ((JObject)stored.Value)["big"]!.ToString());
        Assert.Equal(9007199254740993, (long)((JObject)stored.Value)["exact"]!);
        Assert.Equal("two", (string?)stored.Properties.SelectToken("brandNew.deep[1]"));
    }

    private async Task<Activity> StoredAsync(FakePerson person, JObject message)
    {
        await person.DoesAsync(message);
        var page = await bot.Host.Service<ITranscriptStore>().GetTranscriptActivitiesAsync("msteams", person.ConversationId);
        return Assert.IsType<Activity>(page.Items[0]);
    }
}

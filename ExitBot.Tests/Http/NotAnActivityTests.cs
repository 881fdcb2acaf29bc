using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>400: the body is not one activity object.</summary>
[Collection(LocalBotTests.Name)]
public sealed class NotAnActivityTests(LocalBot bot)
{
    private const int MostLevels = 128;

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("   ", "blanks")]
    [InlineData("null", "null")]
    [InlineData("true", "a boolean")]
    [InlineData("17", "a number")]
    [InlineData("\"message\"", "a text")]
    [InlineData("[]", "a list")]
    [InlineData("[{}]", "a list of one")]
    [InlineData("{}{}", "two values")]
    [InlineData("{} x", "something behind")]
    [InlineData("{", "an open object")]
    [InlineData("{\"type\":\"message\"", "a cut object")]
    [InlineData("{\"type\":\"message\",}", "a trailing comma")]
    [InlineData("{\"type\":\"message\",\"value\":[1,]}", "a trailing comma in a list")]
    [InlineData("{\"type\":\"message\" \"text\":\"a\"}", "a missing comma")]
    [InlineData("{'type':'message'}", "single quotes")]
    [InlineData("{type:\"message\"}", "an unquoted name")]
    [InlineData("{\"type\":\"message\"/* note */}", "a comment")]
    [InlineData("{\"type\":\"message\",\"value\":NaN}", "not a number")]
    [InlineData("{\"type\":\"message\",\"value\":0x10}", "a hexadecimal number")]
    [InlineData("{\"type\":\"message\",\"value\":010}", "a leading zero")]
    [InlineData("{\"type\":\"message\",\"value\":undefined}", "undefined")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\nb\"}", "a bare line end in a text")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\x41\"}", "an unknown escape")]
    public async Task What_is_not_one_json_object_is_refused(string body, string kind) => await AssertRefusedAsync(body, kind);

    [Theory]
    [InlineData("{}", "no type")]
    [InlineData("{\"type\":null}", "no type but null")]
    [InlineData("{\"type\":\"\"}", "an empty type")]
    [InlineData("{\"type\":\" \"}", "a blank type")]
    [InlineData("{\"type\":\"\\u0007\"}", "a type of nothing but control characters")]
    [InlineData("{\"type\":5}", "a number as type")]
    [InlineData("{\"type\":[\"message\"]}", "a list as type")]
    [InlineData("{\"Type\":\"message\"}", "a type in another case")]
    [InlineData("{\"type\":\"message\",\"TYPE\":\" \"}", "a second type that takes the first away")]
    public async Task What_has_no_type_is_refused(string body, string kind) => await AssertRefusedAsync(body, kind);

    [Theory]
    [InlineData("text", "{}")]
    [InlineData("from", "\"me\"")]
    [InlineData("from", "[]")]
    [InlineData("conversation", "5")]
    [InlineData("conversation", "[{\"id\":\"a\"}]")]
    [InlineData("recipient", "true")]
    [InlineData("membersAdded", "{}")]
    [InlineData("membersAdded", "\"all\"")]
    [InlineData("attachments", "{\"contentType\":\"x\"}")]
    [InlineData("entities", "\"none\"")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("localTimestamp", "{}")]
    [InlineData("serviceUrl", "{}")]
    [InlineData("channelId", "[]")]
    [InlineData("suggestedActions", "[]")]
    [InlineData("conversation", "{\"id\":\"a\",\"isGroup\":\"maybe\"}")]
    public async Task A_member_of_another_kind_than_the_schema_gives_it_is_refused(string member, string value)
    {
        var activity = Activities.Teams(Activities.NewId(), bot.Channel.ServiceUrl).With(member, new JRaw(value));

        await AssertRefusedAsync(activity.ToString(Formatting.None), $"{member}: {value}");
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\""), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes("\"}")];
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await bot.Host.Client.PostAsync(new Uri(Activities.Path, UriKind.Relative), content);

        await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task One_level_too_many_is_refused() => await AssertRefusedAsync(Nested(MostLevels + 1), "a level too many");

    [Fact]
    public async Task Twenty_thousand_levels_are_refused() => await AssertRefusedAsync(Nested(20_000), "far too many levels");

    [Fact]
    public async Task As_many_levels_as_allowed_are_taken_and_survive_the_store()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("hello").With("channelData", new JRaw(Levels(MostLevels - 1)));

        var replies = await person.DoesAsync(message);

        Assert.NotEmpty(replies);
    }

    /// <summary>The activity itself is the first level.</summary>
    private static string Nested(int levels) => $"{{\"type\":\"message\",\"value\":{Levels(levels - 1)}}}";

    private static string Levels(int levels) => $"{string.Concat(Enumerable.Repeat("{\"a\":", levels - 1))}{{}}{new string('}', levels - 1)}";

    private async Task AssertRefusedAsync(string body, string kind)
    {
        using var response = await bot.Host.Client.PostBodyAsync(body);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{kind}: {response.StatusCode}");
        await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
    }
}

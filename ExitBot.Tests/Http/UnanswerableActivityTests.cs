using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>422: one activity, from somebody known, but nobody could answer it.</summary>
[Collection(LocalBotTests.Name)]
public sealed class UnanswerableActivityTests(LocalBot bot)
{
    private const int LongestKey = 400;

    public static TheoryData<string, string?> Missing() => new()
    {
        { "conversation", null },
        { "conversation.id", null },
        { "conversation.id", "" },
        { "conversation.id", " \t" },
        { "conversation.id", "\u0000\u0001" },
        { "channelId", null },
        { "channelId", "" },
        { "channelId", " " },
        { "serviceUrl", null },
        { "serviceUrl", "" },
        { "serviceUrl", "not an address" },
        { "serviceUrl", "file://localhost/tmp" },
        { "serviceUrl", "ftp://localhost/" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task A_missing_key_is_named(string path, string? value)
    {
        var errors = await RefusedAsync(Message().With(path, value));

        Assert.Equal(path == "conversation" ? "conversation.id" : path, Assert.Single(errors).Name);
    }

    [Theory]
    [InlineData("conversation.id")]
    [InlineData("id")]
    [InlineData("replyToId")]
    [InlineData("from.id")]
    [InlineData("recipient.id")]
    public async Task A_key_may_have_400_characters_and_no_more(string path)
    {
        using var longest = await bot.Host.Client.PostActivityAsync(Message().With(path, new string('k', LongestKey)));
        Assert.Equal(HttpStatusCode.Accepted, longest.StatusCode);

        var errors = await RefusedAsync(Message().With(path, new string('k', LongestKey + 1)));
        Assert.Equal(path, Assert.Single(errors).Name);
        Assert.Contains("400", (string)errors.Single().Value[0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        var errors = await RefusedAsync(Message().With("conversation.id", null).With("channelId", null).With("serviceUrl", null));

        Assert.Equal(["channelId", "conversation.id", "serviceUrl"], errors.Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.NotEmpty((string)error.Value[0]!));
    }

    [Fact]
    public async Task What_can_be_done_without_may_be_missing()
    {
        var conversation = Activities.NewId();
        var bare = new JObject
        {
            ["type"] = "message",
            ["channelId"] = "emulator",
            ["serviceUrl"] = bot.Channel.ServiceUrl,
            ["conversation"] = new JObject { ["id"] = conversation },
        };

        using var response = await bot.Host.Client.PostActivityAsync(bare.With("text", "hello"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.NotEmpty((await bot.Channel.FirstTakenAsync(conversation)).Text);
    }

    private JObject Message() => Activities.Teams(Activities.NewId(), bot.Channel.ServiceUrl);

    private async Task<IReadOnlyList<JProperty>> RefusedAsync(JObject activity)
    {
        using var response = await bot.Host.Client.PostActivityAsync(activity);
        var problem = await Problem.AssertAsync(response, HttpStatusCode.UnprocessableEntity);
        return [.. ((JObject)problem["errors"]!).Properties()];
    }
}

using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>Replies go below the service url as it is, with ids as data.</summary>
[Collection(LocalBotTests.Name)]
public sealed class ReplyAddressTests(LocalBot bot)
{
    public static TheoryData<string> Ids() =>
    [
        "7c9e6679-7425-40de-944b-e07fc1f90ae7|livechat",
        "a:1pL4 2 blanks",
        "19:meeting_Mzk@thread.v2;messageid=1",
        "../../secrets",
        "a/b/c",
        "a%2Fb",
        "50% + 1 & more?x=y#z",
        "überall-日本語-🙂",
        "back\\slash\"quote'",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_id_of_any_shape_comes_back_as_it_was(string shape)
    {
        var conversation = $"{Activities.NewId()}{shape}";
        var message = Activities.Teams(conversation, bot.Channel.ServiceUrl).With("id", $"{Activities.NewId()}{shape}");

        using var response = await bot.Host.Client.PostActivityAsync(message);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var reply = await bot.Channel.FirstTakenAsync(conversation);

        Assert.Equal("/_connector", reply.Prefix);
        Assert.Equal((string)message["id"]!, reply.TargetId);
        Assert.Equal(conversation, (string?)reply.Activity["conversation"]!["id"]);
    }

    [Theory]
    [InlineData("..", "an activity")]
    [InlineData("a conversation", ".")]
    [InlineData("a conversation", "..")]
    public async Task An_id_that_every_client_folds_out_of_the_address_gets_no_reply(string conversation, string id)
    {
        await using var channel = await FakeChannel.StartAsync();
        var message = Activities.Teams(conversation, channel.ServiceUrl).With("id", id);

        using var response = await bot.Host.Client.PostActivityAsync(message);
        using var afterwards = await bot.Host.Client.PostActivityAsync(Activities.Invoke(message));
        var person = FakePerson.OnTeams(bot.Host, channel);
        await person.SaysAsync("hello");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.All(channel.Log.Calls, call => Assert.Equal(person.ConversationId, call.ConversationId));
    }

    [Fact]
    public async Task A_bar_is_escaped_on_the_wire()
    {
        var person = bot.PersonOnEmulator();

        var reply = Assert.Single(await person.SaysAsync("hello"));

        Assert.Contains("%7Clivechat/activities/", reply.RawTarget, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/a/b/", "/a/b")]
    [InlineData("/with%20blank", "/with%20blank")]
    public async Task The_path_of_the_service_url_is_kept(string path, string prefix)
    {
        await using var channel = await FakeChannel.StartAsync(path);
        var person = FakePerson.OnTeams(bot.Host, channel);

        var reply = Assert.Single(await person.SaysAsync("hello"));

        Assert.Equal(prefix, reply.Prefix);
    }

    [Fact]
    public async Task A_reply_says_who_speaks_to_whom_about_what()
    {
        var person = bot.PersonOnTeams();
        var message = person.Message("hello");

        var reply = Assert.Single(await person.DoesAsync(message));

        Assert.Equal("POST", reply.Method);
        Assert.StartsWith("application/json", reply.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("message", reply.Type);
        Assert.Equal(message["id"], reply.Activity["replyToId"]);
        Assert.Equal(message["recipient"]!["id"], reply.Activity["from"]!["id"]);
        Assert.Equal(message["from"]!["id"], reply.Activity["recipient"]!["id"]);
        Assert.Equal("msteams", (string?)reply.Activity["channelId"]);
    }

    [Fact]
    public async Task Local_callers_get_no_authorization_header()
    {
        var person = bot.PersonOnEmulator();

        var reply = Assert.Single(await person.SaysAsync("hello"));

        Assert.DoesNotContain("Authorization", reply.Headers.Keys);
    }

    [Fact]
    public async Task An_activity_without_an_id_is_answered_in_the_conversation()
    {
        var person = bot.PersonOnTeams();

        var reply = Assert.Single(await person.DoesAsync(person.Message("hello").With("id", null)));

        Assert.Null(reply.TargetId);
        Assert.EndsWith("/activities", reply.RawTarget, StringComparison.Ordinal);
    }
}

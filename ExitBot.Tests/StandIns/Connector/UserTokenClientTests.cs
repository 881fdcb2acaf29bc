using System.Net;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Connector;

public sealed class UserTokenClientTests
{
    [Fact]
    public async Task A_user_who_has_not_signed_in_has_no_token()
    {
        using var client = Create(new StubHandler(HttpStatusCode.NotFound, "{}"));

        Assert.Null(await client.GetUserTokenAsync("u", "graph", "msteams", null, CancellationToken.None));
    }

    [Fact]
    public async Task A_failing_token_service_is_not_taken_for_a_missing_token()
    {
        using var client = Create(new StubHandler(HttpStatusCode.InternalServerError, "{}"));

        await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.GetUserTokenAsync("u", "graph", "msteams", null, CancellationToken.None));
    }

    [Fact]
    public async Task A_token_is_asked_for_by_user_connection_channel_and_code()
    {
        var stub = new StubHandler(body: """{"token":"t","connectionName":"graph"}""");
        using var client = Create(stub);
        var response = await client.GetUserTokenAsync("u&1", "graph", "msteams", "123456", CancellationToken.None);

        Assert.Equal("t", response.Token);
        Assert.Equal(
            "https://token.example/api/usertoken/GetToken?userId=u%261&connectionName=graph&channelId=msteams&code=123456",
            stub.Request?.RequestUri?.AbsoluteUri);
    }

    [Fact]
    public async Task The_sign_in_link_carries_where_to_come_back_to()
    {
        var stub = new StubHandler(body: """{"signInLink":"https://sign.in","tokenExchangeResource":{"id":"x"}}""");
        using var client = Create(stub);
        var activity = new Activity("message", id: "1", conversation: new ConversationAccount(id: "c"));
        var resource = await client.GetSignInResourceAsync("graph", activity, null, CancellationToken.None);

        var state = Uri.UnescapeDataString(stub.Request!.RequestUri!.Query["?state=".Length..]);
        var json = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(state)));
        Assert.Equal(("graph", "bot"), ((string?)json["connectionName"], (string?)json["msAppId"]));
        Assert.Equal("c", (string?)json["conversation"]?["conversation"]?["id"]);
        Assert.Equal("https://sign.in", resource.SignInLink);
        Assert.Equal("x", resource.TokenExchangeResource.Id);
    }

    private static RestUserTokenClient Create(StubHandler stub) =>
        new("bot", MicrosoftAppCredentials.Empty, "https://token.example/", new HttpClient(stub));
}

using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ExitBot.Tests.StandIns.Connector;

public sealed class ConnectorClientTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector", "http://localhost:56150/_connector/v3/conversations/c/activities")]
    [InlineData("https://smba.example/teams/", "https://smba.example/teams/v3/conversations/c/activities")]
    [InlineData("https://smba.example", "https://smba.example/v3/conversations/c/activities")]
    public async Task The_service_urls_own_path_is_kept(string serviceUrl, string expected)
    {
        var stub = new StubHandler();
        var response = await Create(stub, serviceUrl).Conversations.SendToConversationAsync("c", new Activity("message"));

        Assert.Equal("new", response.Id);
        Assert.Equal(expected, stub.Request?.RequestUri?.AbsoluteUri);
        Assert.Equal("{\"type\":\"message\"}", stub.RequestBody);
    }

    [Theory]
    [InlineData("7f21|livechat", "7f21%7Clivechat")]
    [InlineData("a:1/../b?c#d %7C", "a%3A1%2F..%2Fb%3Fc%23d%20%257C")]
    [InlineData("19:ä@thread.tacv2;messageid=1", "19%3A%C3%A4%40thread.tacv2%3Bmessageid%3D1")]
    public async Task Ids_are_escaped(string id, string escaped)
    {
        var stub = new StubHandler();
        await Create(stub).Conversations.ReplyToActivityAsync(id, id, new Activity());

        Assert.Equal($"/v3/conversations/{escaped}/activities/{escaped}", stub.Request?.RequestUri?.AbsolutePath);
    }

    [Fact]
    public async Task Only_given_query_values_are_sent()
    {
        var stub = new StubHandler(body: "{}");
        await Create(stub).Conversations.GetConversationPagedMembersAsync("c", 50, "a&b");
        Assert.Equal("?pageSize=50&continuationToken=a%26b", stub.Request?.RequestUri?.Query);

        await Create(stub).Conversations.GetConversationPagedMembersAsync("c");
        Assert.Equal("", stub.Request?.RequestUri?.Query);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"error":{"code":"BadSyntax","message":"no"}}""", "BadSyntax")]
    [InlineData(HttpStatusCode.NotImplemented, "<html>", null)]
    [InlineData(HttpStatusCode.TooManyRequests, "", null)]
    public async Task A_refusal_becomes_an_exception_with_the_answer(HttpStatusCode status, string body, string? code)
    {
        var client = Create(new StubHandler(status, body));
        var exception = await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.UpdateActivityAsync("c", "1", new Activity(text: "x")));

        Assert.Equal(status, exception.Response.StatusCode);
        Assert.Equal(body, exception.Response.Content);
        Assert.Equal(code, exception.Body?.Error?.Code);
        Assert.Equal(HttpMethod.Put, exception.Request.Method);
        Assert.Equal("{\"text\":\"x\"}", exception.Request.Content);
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_says_so()
    {
        var client = Create(new StubHandler(body: "<html>"));

        var exception = await Assert.ThrowsAsync<SerializationException>(
            () => client.Conversations.SendToConversationAsync("c", new Activity()));
        Assert.Equal("<html>", exception.Content);
        await client.Conversations.DeleteActivityAsync("c", "1");
    }

    [Fact]
    public async Task An_empty_answer_is_no_resource() =>
        Assert.Null(await Create(new StubHandler(HttpStatusCode.Accepted, "")).Conversations.SendToConversationAsync("c", new Activity()));

    [Fact]
    public async Task A_missing_id_is_noticed_before_anything_is_sent()
    {
        var stub = new StubHandler();

        await Assert.ThrowsAsync<ValidationException>(
            () => Create(stub).Conversations.SendToConversationAsync(null, new Activity()));
        Assert.Null(stub.Request);
    }

    [Fact]
    public async Task A_bot_without_an_app_id_sends_no_token()
    {
        var stub = new StubHandler();
        await Create(stub).Conversations.SendToConversationAsync("c", new Activity());

        Assert.Null(stub.Request?.Headers.Authorization);
    }

    [Fact]
    public void An_attachment_has_an_address()
    {
        var client = Create(new StubHandler(), "http://localhost:1/_connector");

        Assert.Equal(
            "http://localhost:1/_connector/v3/attachments/a%7Cb/views/original",
            ((Attachments)client.Attachments).GetAttachmentUri("a|b"));
    }

    private static ConnectorClient Create(StubHandler stub, string serviceUrl = "https://smba.example") =>
        new(new Uri(serviceUrl), MicrosoftAppCredentials.Empty, new HttpClient(stub), disposeHttpClient: true);
}

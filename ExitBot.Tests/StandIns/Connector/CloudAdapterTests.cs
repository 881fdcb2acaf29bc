using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Connector;

public sealed class CloudAdapterTests
{
    private const string Message = """{"type":"message","serviceUrl":"https://smba.example","channelId":"test","conversation":{"id":"c"},"recipient":{"id":"bot"},"from":{"id":"u"}}""";

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{\"text\":\"no type\"}", 400)]
    [InlineData(Message, 200)]
    public async Task The_status_tells_whether_there_was_an_activity(string body, int status) =>
        Assert.Equal(status, (await ProcessAsync(new CloudAdapter(), body)).StatusCode);

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Activities_are_posted(string method) =>
        Assert.Equal(405, (await ProcessAsync(new CloudAdapter(), Message, method)).StatusCode);

    [Fact]
    public async Task A_request_without_a_token_is_401_when_the_bot_has_an_app_id()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, null, null, null,
            new PasswordServiceClientCredentialFactory("bot", "secret", null, null), new AuthenticationConfiguration(), null, null);

        Assert.Equal(401, (await ProcessAsync(new CloudAdapter(authentication), Message)).StatusCode);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_body()
    {
        var response = await ProcessAsync(new CloudAdapter(), Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));

        Assert.Equal(418, response.StatusCode);
        Assert.Equal("application/json", response.ContentType);
        response.Body.Position = 0;
        Assert.Equal("{\n  \"id\": \"x\"\n}", (await new StreamReader(response.Body).ReadToEndAsync()).ReplaceLineEndings("\n"));
    }

    private static async Task<HttpResponse> ProcessAsync(CloudAdapter adapter, string body, string method = "POST")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        await adapter.ProcessAsync(context.Request, context.Response, new InvokedBot());
        return context.Response;
    }

    private sealed class InvokedBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.Activity.Type == ActivityTypes.Invoke
                ? turnContext.SendActivityAsync(
                    new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 418, Body = new ResourceResponse("x") } },
                    cancellationToken)
                : Task.CompletedTask;
    }
}

using System.Net;
using Microsoft.Bot.Connector.Authentication;

namespace ExitBot.Tests.StandIns.Connector;

public sealed class OutgoingTokenTests
{
    [Fact]
    public async Task A_token_is_fetched_once_and_put_on_every_request()
    {
        var login = new LoginStub();

        Assert.Equal("Bearer token-1", await SendAsync("bot-a", "https://api.botframework.com", login));
        Assert.Equal("Bearer token-1", await SendAsync("bot-a", "https://api.botframework.com", login));
        Assert.Equal(1, login.Tokens);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", login.LastBody, StringComparison.Ordinal);
        Assert.Contains("/botframework.com/oauth2/v2.0/token", login.LastUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_audience_has_its_own_token()
    {
        var login = new LoginStub();

        Assert.Equal("Bearer token-1", await SendAsync("bot-b", "https://api.botframework.com", login));
        Assert.Equal("Bearer token-2", await SendAsync("bot-b", "other-bot", login));
    }

    [Fact]
    public async Task A_token_near_its_end_is_renewed()
    {
        var login = new LoginStub { Lifetime = TimeSpan.FromMinutes(4) };

        Assert.Equal("Bearer token-1", await SendAsync("bot-c", "https://api.botframework.com", login));
        Assert.Equal("Bearer token-2", await SendAsync("bot-c", "https://api.botframework.com", login));
    }

    // New credentials each time, as an adapter makes them for each turn.
    private static async Task<string?> SendAsync(string appId, string audience, LoginStub login)
    {
        using var client = new HttpClient(login, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://smba.example/v3/conversations");
        var credentials = new MicrosoftAppCredentials(appId, "secret", client, null, audience);
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        return request.Headers.Authorization?.ToString();
    }

    /// <summary>Entra ID as far as MSAL asks for it.</summary>
    private sealed class LoginStub : HttpMessageHandler
    {
        public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

        public int Tokens { get; private set; }

        public string LastUrl { get; private set; } = "";

        public string LastBody { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Post)
            {
                return Answer("""{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x","metadata":[]}""");
            }

            Tokens++;
            LastUrl = request.RequestUri!.AbsoluteUri;
            LastBody = await request.Content!.ReadAsStringAsync(cancellationToken);
            return Answer($$"""{"token_type":"Bearer","expires_in":{{(int)Lifetime.TotalSeconds}},"access_token":"token-{{Tokens}}"}""");
        }

        private static HttpResponseMessage Answer(string json) =>
            new(HttpStatusCode.OK) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
    }
}

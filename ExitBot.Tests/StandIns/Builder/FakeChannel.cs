using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ExitBot.Tests.StandIns.Builder;

/// <summary>A channel service that lets everybody in and answers every call with the same JSON.</summary>
internal sealed class FakeChannel(string answer = "{ \"id\": \"from-channel\" }", HttpStatusCode status = HttpStatusCode.OK) : BotFrameworkAuthentication
{
    public List<string> Requests { get; } = [];

    public string? Audience { get; private set; }

    public ConnectorClient Connect(string serviceUrl) => new(new Uri(serviceUrl), (ServiceClientCredentials)null!, new Wire(this, answer, status));

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
        => authHeader == "Bearer good"
            ? Task.FromResult(new AuthenticateRequestResult { Audience = "audience", CallerId = "caller", ClaimsIdentity = new ClaimsIdentity(), ConnectorFactory = new Factory(this) })
            : throw new UnauthorizedAccessException();

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(this);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
        => Task.FromResult<UserTokenClient>(new NoTokens());

    private sealed class Factory(FakeChannel channel) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            channel.Audience = audience;
            return Task.FromResult<IConnectorClient>(channel.Connect(serviceUrl));
        }
    }

    private sealed class Wire(FakeChannel channel, string answer, HttpStatusCode status) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            channel.Requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
            return Task.FromResult(new HttpResponseMessage(status)
            {
                RequestMessage = request,
                Content = new StringContent(answer, Encoding.UTF8, "application/json"),
            });
        }
    }

    private sealed class NoTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

/// <summary>A cloud adapter whose entrance is open to tests.</summary>
internal sealed class OpenCloudAdapter(FakeChannel channel) : CloudAdapterBase(channel)
{
    public Task<InvokeResponse> ReceiveAsync(Activity activity, BotCallbackHandler bot, string authHeader = "Bearer good")
        => ProcessActivityAsync(authHeader, activity, bot, CancellationToken.None);
}

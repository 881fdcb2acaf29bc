using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Authentication;

/// <summary>A bot with an app id, the metadata server of its channels, and a clock that can be moved.</summary>
public abstract class AuthenticationFixture : IAsyncLifetime
{
    protected const string AppId = "5c7a2f4e-0a4f-4c1e-8f0e-2f6f6f3f9a10";
    protected const string Issuer = "https://api.botframework.com";
    protected const string ServiceUrl = "https://smba.example/teams/";

    private BotFrameworkAuthentication _authentication = null!; // set by InitializeAsync, before any test

    protected OpenIdServer Server { get; private set; } = null!; // set by InitializeAsync, before any test

    protected AuthenticationConfiguration Configuration { get; } = new();

    private protected MovableClock Clock { get; } = new();

    private protected TestKey Key { get; } = new("key-1", "msteams", "webchat");

    public async Task InitializeAsync()
    {
        Server = await OpenIdServer.StartAsync();
        Server.Keys.Add(Key);
        _authentication = Create(AppId);
    }

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();

    protected static Activity CreateActivity() =>
        new(ActivityTypes.Message, channelId: "msteams", serviceUrl: ServiceUrl);

    private protected Dictionary<string, object?> ChannelClaims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
    };

    protected BotFrameworkAuthentication Create(string? appId) => new CloudBotFrameworkAuthentication(
        CloudEnvironment.Public with { ChannelMetadataUrl = Server.MetadataUrl, EmulatorMetadataUrl = Server.MetadataUrl },
        new PasswordServiceClientCredentialFactory(appId, "secret", null, null),
        Configuration,
        httpClientFactory: null,
        logger: null,
        Clock);

    protected Task<AuthenticateRequestResult> AcceptAsync(string token, Activity? activity = null) =>
        _authentication.AuthenticateRequestAsync(activity ?? CreateActivity(), $"Bearer {token}", CancellationToken.None);

    protected Task RefuseAsync(string token, Activity? activity = null) =>
        Assert.ThrowsAsync<UnauthorizedAccessException>(() => AcceptAsync(token, activity));

    protected Task RefuseHeaderAsync(string? header) => Assert.ThrowsAsync<UnauthorizedAccessException>(
        () => _authentication.AuthenticateRequestAsync(CreateActivity(), header, CancellationToken.None));
}

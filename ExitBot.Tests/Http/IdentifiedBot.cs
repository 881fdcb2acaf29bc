using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>A bot with an identity outside Development, and the issuer whose tokens it trusts.</summary>
public sealed class IdentifiedBot : IAsyncLifetime
{
    internal const string AppId = "5f9f2c1e-6c1f-4b0a-9d0e-3a4b5c6d7e8f";
    internal const string Issuer = "https://api.botframework.com";
    internal const string ServiceUrl = "https://smba.example/emea/";

    internal FakeSigningKey Key { get; } = new("key-1", "msteams", "webchat");

    internal OpenIdServer Channel { get; private set; } = null!; // set by InitializeAsync, before any test

    internal ExitBotHost Host { get; private set; } = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        Channel = await OpenIdServer.StartAsync(Key);
        Host = ExitBotHost.Start("Production", SettingsFor(Channel));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Channel.DisposeAsync();
    }

    internal static Dictionary<string, string> SettingsFor(OpenIdServer issuer) => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "not a real secret",
        ["ToBotFromChannelTokenIssuer"] = Issuer,
        ["ToBotFromChannelOpenIdMetadataUrl"] = issuer.MetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = issuer.MetadataUrl,
        ["ToChannelFromBotOAuthScope"] = Issuer,
        ["ToChannelFromBotLoginUrl"] = "https://login.example/botframework.com",
    };

    /// <summary>What a channel's token says.</summary>
    internal static JObject Claims(string serviceUrl = ServiceUrl) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = serviceUrl,
        ["nbf"] = InSeconds(-60),
        ["exp"] = InSeconds(3600),
    };

    internal static long InSeconds(int seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

    internal static JObject Message(string serviceUrl = ServiceUrl) => Activities.Teams(Activities.NewId(), serviceUrl);
}

[CollectionDefinition(Name)]
public sealed class IdentifiedBotTests : ICollectionFixture<IdentifiedBot>
{
    public const string Name = "Identified bot";
}

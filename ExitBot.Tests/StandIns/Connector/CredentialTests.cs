using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace ExitBot.Tests.StandIns.Connector;

public sealed class CredentialTests
{
    [Theory]
    [InlineData("", typeof(MicrosoftAppCredentials), "https://login.microsoftonline.com/botframework.com")]
    [InlineData("https://login.microsoftonline.com/botframework.com", typeof(MicrosoftAppCredentials), "https://login.microsoftonline.com/botframework.com")]
    [InlineData("https://login.microsoftonline.us/x", typeof(MicrosoftGovernmentAppCredentials), "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us")]
    [InlineData("https://login.private.example/t", typeof(PrivateCloudAppCredentials), "https://login.private.example/t")]
    public async Task The_login_address_decides_the_cloud(string login, Type type, string endpoint)
    {
        var factory = new PasswordServiceClientCredentialFactory("bot", "secret", null, null);
        var credentials = await factory.CreateCredentialsAsync("bot", "https://audience", login, true, CancellationToken.None);

        Assert.Equal(type, credentials.GetType());
        Assert.Equal(endpoint, ((AppCredentials)credentials).OAuthEndpoint);
        Assert.Equal("https://audience", ((AppCredentials)credentials).OAuthScope);
    }

    [Fact]
    public async Task Another_bots_id_gets_no_credentials()
    {
        var factory = new PasswordServiceClientCredentialFactory("bot", "secret", null, null);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("other", null, null, true, CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_app_id_any_id_gets_empty_credentials()
    {
        var factory = new PasswordServiceClientCredentialFactory("", "", null, null);

        Assert.True(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.Same(
            MicrosoftAppCredentials.Empty,
            await factory.CreateCredentialsAsync("random", null, null, true, CancellationToken.None));
    }

    [Theory]
    [InlineData(null, typeof(MicrosoftAppCredentials))]
    [InlineData("MultiTenant", typeof(MicrosoftAppCredentials))]
    [InlineData("singletenant", typeof(MicrosoftAppCredentials))]
    [InlineData("UserAssignedMSI", typeof(ManagedIdentityAppCredentials))]
    public async Task The_configured_type_decides_the_credentials(string? appType, Type type)
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Configure(appType, "tenant"));
        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("bot", "s", null, true, CancellationToken.None);

        Assert.Equal(type, credentials.GetType());
        Assert.Equal(appType == "singletenant" ? "tenant" : "botframework.com", credentials.ChannelAuthTenant);
    }

    [Theory]
    [InlineData("SingleTenant", null)]
    [InlineData("UserAssignedMSI", null)]
    [InlineData("Nonsense", "tenant")]
    public void A_configuration_with_gaps_is_refused(string appType, string? tenant) =>
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configure(appType, tenant)));

    [Fact]
    public void An_unknown_channel_service_is_refused()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ChannelService"] = "https://unknown.example" })
            .Build();

        Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(configuration));
    }

    private static IConfiguration Configure(string? appType, string? tenant) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = appType,
            ["MicrosoftAppId"] = "bot",
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = tenant,
        })
        .Build();
}

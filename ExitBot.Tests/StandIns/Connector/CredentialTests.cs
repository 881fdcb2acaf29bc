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
    [InlineData(null, "secret", typeof(MicrosoftAppCredentials))]
    [InlineData("MultiTenant", "secret", typeof(MicrosoftAppCredentials))]
    [InlineData("singletenant", "secret", typeof(MicrosoftAppCredentials))]
    [InlineData("UserAssignedMSI", null, typeof(ManagedIdentityAppCredentials))]
    public async Task The_configured_type_decides_the_credentials(string? appType, string? password, Type type)
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Configure(appType, "tenant", password));
        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("bot", "s", null, true, CancellationToken.None);

        Assert.Equal(type, credentials.GetType());
        Assert.Equal(appType == "singletenant" ? "tenant" : "botframework.com", credentials.ChannelAuthTenant);
    }

    [Theory]
    [InlineData("SingleTenant", null, "secret")]
    [InlineData("UserAssignedMSI", null, null)]
    [InlineData("UserAssignedMSI", "tenant", "secret")]
    [InlineData("Nonsense", "tenant", "secret")]
    public void A_configuration_that_does_not_fit_its_type_is_refused(string appType, string? tenant, string? password) =>
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Configure(appType, tenant, password)));

    [Fact]
    public void An_unknown_channel_service_is_refused()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ChannelService"] = "https://unknown.example" })
            .Build();

        Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(configuration));
    }

    private static IConfiguration Configure(string? appType, string? tenant, string? password) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = appType,
            ["MicrosoftAppId"] = "bot",
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        })
        .Build();
}

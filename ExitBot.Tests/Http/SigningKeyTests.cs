using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>Keys are fetched once, again when a new one turns up, not at a stranger's will, and outlive their server.</summary>
public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeSigningKey _key = new("key-1", "msteams");
    private OpenIdServer _issuer = null!; // set by InitializeAsync, before any test
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        _issuer = await OpenIdServer.StartAsync(_key);
        _host = ExitBotHost.Start("Production", IdentifiedBot.SettingsFor(_issuer));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task An_outage_of_the_issuer_locks_nobody_out()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_key.Sign(IdentifiedBot.Claims())));
        await _issuer.StopAsync();

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_key.Sign(IdentifiedBot.Claims())));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(new FakeSigningKey("new").Sign(IdentifiedBot.Claims())));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_key.Sign(IdentifiedBot.Claims())));
    }

    [Fact]
    public async Task Without_any_key_so_far_an_outage_means_no_and_not_an_error()
    {
        await _issuer.StopAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_key.Sign(IdentifiedBot.Claims())));
    }

    [Fact]
    public async Task A_new_key_is_found_and_strangers_cannot_make_the_service_fetch_again_and_again()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_key.Sign(IdentifiedBot.Claims())));
        Assert.Equal(1, _issuer.Reads);

        var next = new FakeSigningKey("key-2", "msteams");
        _issuer.Publish(next);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(next.Sign(IdentifiedBot.Claims())));
        Assert.Equal(2, _issuer.Reads);

        var stranger = new FakeSigningKey("stranger");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => PostAsync(stranger.Sign(IdentifiedBot.Claims(), publishedAs: $"stranger-{n}"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer));
        Assert.Equal(2, _issuer.Reads);
    }

    [Fact]
    public async Task The_emulators_own_token_is_let_in_when_it_is_for_this_bot()
    {
        var claims = new JObject
        {
            ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            ["aud"] = IdentifiedBot.AppId,
            ["appid"] = IdentifiedBot.AppId,
            ["ver"] = "1.0",
            ["nbf"] = IdentifiedBot.InSeconds(-60),
            ["exp"] = IdentifiedBot.InSeconds(3600),
        };

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_key.Sign(claims)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_key.Sign(claims.With("appid", "11111111-2222-3333-4444-555555555555"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_key.Sign(claims.With("ver", null))));
    }

    [Fact]
    public async Task A_token_of_the_bots_only_tenant_is_let_in_and_one_of_another_tenant_is_not()
    {
        var settings = IdentifiedBot.SettingsFor(_issuer);
        settings["MicrosoftAppType"] = "SingleTenant";
        settings["MicrosoftAppTenantId"] = "tenant-1";
        await using var host = ExitBotHost.Start("Production", settings);
        var claims = IdentifiedBot.Claims().With("appid", null).With("azp", IdentifiedBot.AppId).With("ver", "2.0");

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_key.Sign(claims.With("iss", "https://login.microsoftonline.com/tenant-1/v2.0")), host));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(_key.Sign(claims.With("iss", "https://login.microsoftonline.com/tenant-2/v2.0")), host));
    }

    private async Task<HttpStatusCode> PostAsync(string token, ExitBotHost? host = null)
    {
        using var response = await (host ?? _host).Client.PostActivityAsync(IdentifiedBot.Message(), token);
        return response.StatusCode;
    }
}

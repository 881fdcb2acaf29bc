using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>In Development without an identity: only this machine, by a local name, not sent by a foreign page, for a local channel.</summary>
[Collection(LocalBotTests.Name)]
public sealed class LocalRuleTests(LocalBot bot)
{
    private int Port => bot.Host.Client.BaseAddress!.Port;

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("localhost:3978")]
    public async Task A_local_name_is_let_in(string host) =>
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(host: host)).StatusCode);

    [Theory]
    [InlineData("exitbot.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.5:3978")]
    public async Task Another_name_is_refused_so_that_rebinding_finds_no_bot(string host) =>
        await AssertRefusedAsync(await PostAsync(host: host));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("not an origin")]
    public async Task A_foreign_page_is_refused(string origin) => await AssertRefusedAsync(await PostAsync(origin: origin));

    [Fact]
    public async Task A_page_of_our_own_is_let_in() =>
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(origin: $"http://127.0.0.1:{Port}")).StatusCode);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://192.0.2.7:3978/")]
    [InlineData("http://127.0.0.1@evil.example/")]
    [InlineData("http://169.254.169.254/latest")]
    public async Task A_foreign_service_url_is_refused_because_no_token_vouches_for_it(string serviceUrl) =>
        await AssertRefusedAsync(await PostAsync(serviceUrl: serviceUrl));

    [Fact]
    public async Task A_token_nobody_can_check_is_refused()
    {
        using var response = await bot.Host.Client.PostActivityAsync(Message(), token: "e30.e30.e30");

        await AssertRefusedAsync(response);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SingleTenant")]
    public async Task Elsewhere_than_in_development_nobody_is_local_and_the_missing_key_is_named(string type)
    {
        await using var production = ExitBotHost.Start("Production", new Dictionary<string, string> { ["MicrosoftAppType"] = type });

        using var response = await production.Client.PostActivityAsync(Message());

        var problem = await Problem.AssertAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("MicrosoftAppId", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Equal(0, production.Database.Count("Inbox"));
    }

    [Fact]
    public async Task A_trusted_network_and_the_public_name_count_as_local()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string>
        {
            ["PublicUrl"] = "http://exitbot.example:8080",
            ["Development:TrustedNetworks:0"] = "192.0.2.0/24",
        });
        using var request = Request(Message(serviceUrl: "http://192.0.2.7:3978/"), "exitbot.example:8080", "http://exitbot.example:8080");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response)
    {
        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    private async Task<HttpResponseMessage> PostAsync(string? host = null, string? origin = null, string? serviceUrl = null)
    {
        using var request = Request(Message(serviceUrl), host, origin);
        return await bot.Host.Client.SendAsync(request);
    }

    private JObject Message(string? serviceUrl = null) => Activities.Teams(Activities.NewId(), serviceUrl ?? bot.Channel.ServiceUrl);

    private static HttpRequestMessage Request(JObject message, string? host, string? origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Activities.Path)
        {
            Content = new StringContent(message.ToString(Formatting.None), Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        return request;
    }
}

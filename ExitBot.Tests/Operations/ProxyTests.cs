using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.0/8", "10.1.2.3", HttpStatusCode.OK)]
    [InlineData("127.0.0.0/8", "192.0.2.1", HttpStatusCode.Unauthorized)]
    [InlineData("127.0.0.0/8", "10.1.2.3, 192.0.2.1", HttpStatusCode.Unauthorized)]
    [InlineData("192.0.2.0/24", "10.1.2.3", HttpStatusCode.Unauthorized)]
    [InlineData(null, "10.1.2.3", HttpStatusCode.Unauthorized)]
    public async Task Only_a_known_proxy_is_believed_about_where_a_call_comes_from(string? proxies, string forwardedFor, HttpStatusCode expected)
    {
        var settings = new Dictionary<string, string> { ["Monitoring:Networks:0"] = "10.0.0.0/8" };
        if (proxies is not null)
        {
            settings["Proxy:Networks:0"] = proxies;
        }

        await using var host = ExitBotHost.Start("Production", settings);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { "X-Forwarded-For", forwardedFor } } };

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }
}

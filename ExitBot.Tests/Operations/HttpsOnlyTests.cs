using System.Net.Http.Headers;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

/// <summary>Browsers are told to come by HTTPS only, where they came by HTTPS.</summary>
public sealed class HttpsOnlyTests
{
    [Theory]
    [InlineData("Production", "https", "max-age=31536000")]
    [InlineData("Production", "http", null)]
    [InlineData("Development", "https", null)]
    public async Task Hsts_is_sent_outside_of_development_over_https(string environment, string scheme, string? expected)
    {
        await using var host = ExitBotHost.Start(environment, new Dictionary<string, string> { ["Proxy:Networks:0"] = "127.0.0.0/8" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Forwarded-Proto", scheme }, { "X-Forwarded-For", "192.0.2.1" } } };
        request.Headers.Host = "bot.example.com";

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(expected, HeaderOf(response.Headers));
    }

    private static string? HeaderOf(HttpResponseHeaders headers) =>
        headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null;
}

using System.Net;
using System.Net.Http.Headers;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.DirectLine;

/// <summary>The page and its files, as a browser asks for them.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly ExitBotHost _host = ExitBotHost.Start("Production", new Dictionary<string, string> { ["Embed:Origins:0"] = "https://intranet.example" });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/?lang=ar", "de", "ar", "rtl")]
    [InlineData("/", "de-AT,en;q=0.5", "de", "ltr")]
    [InlineData("/", "sv,ja;q=0.3", "ja", "ltr")]
    [InlineData("/?lang=%3Cscript%3E", "sv", "en", "ltr")]
    public async Task It_speaks_the_language_that_is_asked_for_else_the_browsers(string path, string accepted, string language, string direction)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await _host.Client.SendAsync(request);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_policy_lets_nothing_in_and_names_who_may_frame_it()
    {
        using var response = await _host.Client.GetAsync(new Uri("/", UriKind.Relative));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self' https://intranet.example", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_nonce_is_used_once()
    {
        Assert.NotEqual(await NonceAsync(), await NonceAsync());

        async Task<string> NonceAsync() => (await _host.Client.GetStringAsync(new Uri("/", UriKind.Relative))).Split("csp-nonce\" content=\"")[1].Split('"')[0];
    }

    [Fact]
    public async Task What_an_address_says_gets_into_no_script()
    {
        var page = await _host.Client.GetStringAsync(new Uri("/?origin=https://intranet.example%22%3E%3Cscript%3Ealert(1)%3C/script%3E", UriKind.Relative));

        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_files_are_compressed_and_kept_for_ever()
    {
        var page = await _host.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        var files = page.Split('"').Where(part => part.StartsWith("/assets/", StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(files.Count >= 3);
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            using var response = await _host.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
            Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task The_widget_is_asked_for_again_and_answered_with_304()
    {
        using var first = await _host.Client.GetAsync(new Uri("/embed.js", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _host.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
        Assert.Contains("Open the chat", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/page.js")]
    [InlineData("/assets/..%2Fappsettings.json")]
    [InlineData("/test")]
    [InlineData("/test/state?channel=a&conversation=b")]
    public async Task There_is_nothing_else(string path)
    {
        using var response = await _host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}

using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.DirectLine;

/// <summary>Who may do what in which conversation, and until when.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Secret = "a-secret-of-a-server-0123456789";

    private readonly FakeClock _clock = new();
    private readonly ExitBotHost _host;

    public TokenTests() => _host = ExitBotHost.Start(
        "Production",
        new Dictionary<string, string> { ["DirectLine:Secret"] = Secret, ["Cors:Origins:0"] = "https://intranet.example" },
        services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_token_carries_the_user_as_web_chat_reads_it()
    {
        using var response = await _host.Client.CallAsync("POST", WebPerson.TokenPath, body: """{"invite":null,"code":null,"locale":"en"}""");

        var given = await response.JsonAsync();
        Assert.Equal((string?)given["user_id"], (string?)ClaimsOf((string)given["token"]!)["user"]);
        Assert.StartsWith("dl-", (string?)given["user_id"], StringComparison.Ordinal);
        Assert.Equal(1800, (int)given["expires_in"]!);
        Assert.EndsWith("/v3/directline", (string?)given["domain"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_gets_a_token_for_the_user_that_it_names()
    {
        using var response = await _host.Client.CallAsync("POST", "/v3/directline/tokens/generate", Secret, """{"user":{"id":"u-17","name":"Kim"},"trustedOrigins":["https://a.example"]}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var given = await response.JsonAsync();
        Assert.Equal(["conversationId", "token", "expires_in"], given.Properties().Select(member => member.Name));
        Assert.Equal("u-17", (string?)ClaimsOf((string)given["token"]!)["user"]);
    }

    [Fact]
    public async Task The_secret_itself_opens_and_uses_conversations()
    {
        using var opened = await _host.Client.CallAsync("POST", "/v3/directline/conversations", Secret, """{"user":{"id":"u-17"}}""");
        var id = (string?)(await opened.JsonAsync())["conversationId"];
        using var posted = await _host.Client.CallAsync("POST", $"/v3/directline/conversations/{id}/activities", Secret, """{"type":"message","text":"hi","from":{"id":"x"}}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (opened.StatusCode, posted.StatusCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong-secret")]
    public async Task Without_it_nobody_generates_tokens(string? credential)
    {
        using var response = await _host.Client.CallAsync("POST", "/v3/directline/tokens/generate", credential);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_refreshed_token_and_the_old_one_both_work_until_their_times_are_over()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        var old = person.Token;
        _clock.Advance(TimeSpan.FromMinutes(15));

        using var refreshed = await person.CallAsync("POST", "/v3/directline/tokens/refresh", "");
        var answer = await refreshed.JsonAsync();

        Assert.Equal(["conversationId", "token", "expires_in"], answer.Properties().Select(member => member.Name));
        await person.SaysAsync("with the old one");
        _clock.Advance(TimeSpan.FromMinutes(16));
        person.Token = (string)answer["token"]!;
        await person.SaysAsync("with the new one");
        person.Token = old;
        using var late = await person.PostAsync(person.Message("too late"));
        using var tooLate = await person.CallAsync("POST", "/v3/directline/tokens/refresh", "");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (late.StatusCode, tooLate.StatusCode));
    }

    [Fact]
    public async Task A_forged_token_is_401()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        var parts = person.Token.Split('.');
        var claims = ClaimsOf(person.Token);
        claims["user"] = "somebody-else";
        var forged = Base64(claims.ToString());
        var none = Base64("""{"alg":"none","typ":"JWT"}""");

        foreach (var token in new[] { $"{parts[0]}.{forged}.{parts[2]}", $"{none}.{forged}.", $"{parts[0]}.{parts[1]}.", "x.y.z", "....", parts[0], new string('a', 5_000) })
        {
            using var response = await _host.Client.SendAsync("POST", "/v3/directline/conversations", $"Bearer {token}");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Another_persons_conversation_is_404_whatever_the_call()
    {
        var kim = await WebPerson.ArriveAsync(_host.Client);
        var lee = await WebPerson.ArriveAsync(await FreshClientAsync());
        var theirs = $"/v3/directline/conversations/{kim.ConversationId}";

        foreach (var (method, path, body) in new[] { ("GET", theirs, null), ("GET", $"{theirs}/activities", null), ("POST", $"{theirs}/activities", """{"type":"message","text":"hi"}"""), ("POST", $"{theirs}/upload", "x"), ("GET", "/v3/directline/conversations/..%2F..", null) })
        {
            using var response = await lee.CallAsync(method, path, body);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_streams_token_reads_and_does_nothing_else()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);
        person.Token = person.StreamUrl.Split("&t=")[1];

        using var posted = await person.PostAsync(person.Message("hi"));

        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
    }

    [Fact]
    public async Task The_same_browser_comes_back_into_its_conversation_and_may_start_over()
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = _host.Client.BaseAddress };
        using var first = await browser.CallAsync("POST", WebPerson.TokenPath, body: "{}");
        _clock.Advance(TimeSpan.FromDays(3));
        using var again = await browser.CallAsync("POST", WebPerson.TokenPath, body: "{}");
        using var over = await browser.CallAsync("POST", WebPerson.TokenPath, body: """{"new_conversation":true}""");

        var ids = await Task.WhenAll(new[] { first, again, over }.Select(async response => (string?)(await response.JsonAsync())["conversation_id"]));
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/api/directline", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_sites_that_are_named_may_call_from_a_browser()
    {
        Assert.Equal("https://intranet.example", await AllowedAsync("https://intranet.example"));
        Assert.Null(await AllowedAsync("http://localhost:5555"));
        Assert.Null(await AllowedAsync("https://intranet.example.evil.example"));
    }

    private async Task<string?> AllowedAsync(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebPerson.TokenPath) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await _host.Client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    /// <summary>The host's own client keeps cookies.</summary>
    private Task<HttpClient> FreshClientAsync() => Task.FromResult(_host.CreateDefaultClient());

    private static JObject ClaimsOf(string token) => JObject.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])));

    private static string Base64(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

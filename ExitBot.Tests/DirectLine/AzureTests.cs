using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.DirectLine;

/// <summary>Pages that talk through Azure's Direct Line. In its place stands another instance of ours: it speaks the same, with a secret.</summary>
public sealed class AzureTests : IAsyncLifetime
{
    private const string Secret = "the-secret-of-azures-channel";

    private readonly ExitBotHost _azure = ExitBotHost.Start("Production", new Dictionary<string, string> { ["DirectLine:Secret"] = Secret });
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test

    private string AzureAddress => $"{_azure.Client.BaseAddress!.AbsoluteUri.TrimEnd('/')}/v3/directline";

    public Task InitializeAsync()
    {
        _host = StartHost(Secret);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _azure.DisposeAsync();
    }

    [Fact]
    public async Task The_token_is_azures_and_the_same_browser_gets_its_conversation_again()
    {
        using var browser = _host.CreateBrowser();
        var first = await TokenAsync(browser);
        var person = WebPerson.Of(_azure.Client, first);
        await person.StartAsync();
        await person.SaysAsync("help");
        await person.HearsAsync("Delete my data");

        var again = await TokenAsync(browser);
        var anew = await TokenAsync(browser, """{"new_conversation": true}""");

        Assert.Equal(AzureAddress, (string?)first["domain"]);
        Assert.StartsWith("dl_", (string?)first["user_id"], StringComparison.Ordinal);
        Assert.Equal(["token", "conversation_id", "user_id", "expires_in", "domain"], first.Properties().Select(member => member.Name));
        Assert.Equal(((string?)first["conversation_id"], (string?)first["user_id"]), ((string?)again["conversation_id"], (string?)again["user_id"]));
        Assert.NotEqual((string?)first["conversation_id"], (string?)anew["conversation_id"]);
        Assert.Empty(_host.Database.Rows("SELECT 1 FROM WebConversations"));
    }

    [Fact]
    public async Task A_cookie_that_was_made_up_opens_nobodys_conversation()
    {
        var first = await TokenAsync(_host.CreateDefaultClient());
        using var request = new HttpRequestMessage(HttpMethod.Post, WebPerson.TokenPath) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        var visit = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($$"""{"Conversation":"{{first["conversation_id"]}}","User":"{{first["user_id"]}}"}""")).TrimEnd('=');
        request.Headers.Add("Cookie", $"exitbot_azure={visit}.{new string('A', 43)}");

        using var answer = await _host.CreateDefaultClient().SendAsync(request);

        Assert.NotEqual((string?)first["conversation_id"], (string?)(await answer.JsonAsync())["conversation_id"]);
    }

    [Fact]
    public async Task Who_was_invited_stays_here()
    {
        var made = await Invited.InviteAsync(_host.Client, key: null);

        using var entered = await Invited.TryAsync(_host.CreateDefaultClient(), Invited.LinkOf(made), (string?)made["code"]);

        Assert.NotEqual(AzureAddress, (string?)(await entered.JsonAsync())["domain"]);
    }

    [Fact]
    public async Task A_secret_that_azure_does_not_take_is_503_and_stays_secret()
    {
        await using var host = StartHost("not-the-secret-of-azure");

        using var answer = await host.Client.CallAsync("POST", WebPerson.TokenPath, body: "{}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("not-the-secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task The_policy_of_the_page_lets_azure_in_and_not_for_the_invited()
    {
        var authority = _azure.Client.BaseAddress!.Authority;

        Assert.Contains($"http://{authority} ws://{authority}", await PolicyAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(authority, await PolicyAsync("/?invite=abc"), StringComparison.Ordinal);

        async Task<string> PolicyAsync(string path)
        {
            using var page = await _host.Client.GetAsync(new Uri(path, UriKind.Relative));
            return page.Headers.GetValues("Content-Security-Policy").Single();
        }
    }

    private ExitBotHost StartHost(string secret) =>
        ExitBotHost.Start(settings: new Dictionary<string, string> { ["DirectLine:AzureSecret"] = secret, ["DirectLine:AzureEndpoint"] = AzureAddress });

    private static async Task<JObject> TokenAsync(HttpClient client, string body = "{}")
    {
        using var answer = await client.CallAsync("POST", WebPerson.TokenPath, body: body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }
}

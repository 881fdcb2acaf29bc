using System.Net;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>HR's side of an invitation, and the employee's.</summary>
internal static class Invited
{
    public const string HrKey = "hr-case-key-0123456789abcdef01";
    public const string ChatKey = "chat-key-0123456789abcdef0123";

    public static async Task<JObject> InviteAsync(
        HttpClient client, string employee = "e-4711", string send = "none", string language = "en", DateOnly? lastDay = null, string? key = HrKey)
    {
        var body = new JObject
        {
            ["employee"] = new JObject
            {
                ["id"] = employee, ["name"] = "Kim", ["email"] = "kim@example.com", ["department"] = "Sales", ["location"] = "Dublin", ["role_band"] = "junior", ["tenure_months"] = 14,
            },
            ["last_day"] = lastDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["exit_type"] = "voluntary",
            ["language"] = language,
            ["send"] = send,
        };
        using var response = await client.CallAsync("POST", "/api/v1/invitations", key, body.ToString());
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    public static string LinkOf(JObject made) => ((string)made["link"]!).Split("?invite=")[1];

    public static Task<HttpResponseMessage> TryAsync(HttpClient client, string link, string? code) =>
        client.CallAsync("POST", WebPerson.TokenPath, body: new JObject { ["invite"] = link, ["code"] = code, ["locale"] = "en" }.ToString());

    public static async Task<WebPerson> EnterAsync(HttpClient client, JObject made)
    {
        using var response = await TryAsync(client, LinkOf(made), (string?)made["code"]);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var person = WebPerson.Of(client, await response.JsonAsync());
        await person.StartAsync();
        return person;
    }

    /// <summary>Keeps cookies, as a browser does.</summary>
    public static HttpClient CreateBrowser(this ExitBotHost host) =>
        new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Client.BaseAddress };
}

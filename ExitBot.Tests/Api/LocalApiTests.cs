using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;

namespace ExitBot.Tests.Api;

/// <summary>In Development without a key the local rule decides; with one, or elsewhere, only keys count.</summary>
public sealed class LocalApiTests
{
    private const string Key = "operator-key-0123456789abcdef";

    [Fact]
    public async Task A_caller_on_this_machine_has_all_roles()
    {
        await using var host = ExitBotHost.Start();

        await host.Client.GetJsonAsync(ApiClient.DeadLetters);
        await host.Client.GetJsonAsync(ApiClient.DeadLetters, key: "whatever-is-sent");
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Host", "elsewhere.example")]
    public async Task A_foreign_page_in_a_browser_here_is_not_local(string header, string value)
    {
        await using var host = ExitBotHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiClient.DeadLetters);
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await host.Client.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", true)]
    [InlineData("Production", false)]
    public async Task With_a_key_or_outside_Development_nobody_is_local(string environment, bool hasKey)
    {
        await using var host = ExitBotHost.Start(environment, hasKey ? ApiClient.Key(Key, "operator") : []);

        using var response = await host.Client.CallAsync("GET", ApiClient.DeadLetters);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_expired_keys_are_keys_too()
    {
        await using var host = ExitBotHost.Start(settings: ApiClient.Key(Key, "operator", expiresAt: "2020-01-01"));

        using var response = await host.Client.CallAsync("GET", ApiClient.DeadLetters);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_key_setting_stops_the_start()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(
            ("Api__Keys__0__Name", "a"), ("Api__Keys__0__Key", "hunter2"), ("Api__Keys__0__Roles", "operator"));

        Assert.Equal(78, exitCode);
        Assert.Contains("does not start: Api:Keys:0:Key has 7 characters", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }
}

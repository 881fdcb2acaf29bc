using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;

namespace ExitBot.Tests.Api;

/// <summary>Who may call the REST API: 401, 403 and 429 of contract.json.</summary>
public sealed class ApiKeyTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    [Fact]
    public async Task A_key_with_the_role_is_let_in()
    {
        var page = await api.Client.GetJsonAsync(ApiClient.DeadLetters, KeyedApi.OperatorKey);

        Assert.Equal(["items", "next_cursor"], page.Properties().Select(member => member.Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData($"Basic {KeyedApi.OperatorKey}")]
    [InlineData(KeyedApi.OperatorKey)]
    public async Task Without_a_key_it_is_said_how_to_send_one(string? authorization)
    {
        using var response = await api.Client.SendAsync("GET", ApiClient.DeadLetters, authorization);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
        Assert.Contains("Authorization: Bearer <key>", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal("Bearer realm=\"ExitBot\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("another-key-0123456789abcdef")]
    [InlineData("operator-key-0123456789abcdeg")]
    [InlineData("OPERATOR-KEY-0123456789ABCDEF")]
    [InlineData($"{KeyedApi.OperatorKey} {KeyedApi.OperatorKey}")]
    [InlineData($"{KeyedApi.OperatorKey},{KeyedApi.OperatorKey}")]
    public async Task An_unknown_key_is_refused(string key)
    {
        using var response = await api.Client.CallAsync("GET", ApiClient.DeadLetters, key);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_good_until_the_moment_it_expires()
    {
        using var response = await api.Client.CallAsync("GET", ApiClient.DeadLetters, KeyedApi.ExpiredKey);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
        Assert.Contains("expired", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", ApiClient.DeadLetters)]
    [InlineData("POST", $"{ApiClient.DeadLetters}/0197f3c2a4b17c0d9a1e5b6c7d8e9f00/retry")]
    [InlineData("DELETE", $"{ApiClient.DeadLetters}/0197f3c2a4b17c0d9a1e5b6c7d8e9f00")]
    public async Task A_key_without_the_role_is_told_which_it_would_need(string method, string path)
    {
        using var response = await api.Client.CallAsync(method, path, KeyedApi.ChatKey);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.Forbidden);
        Assert.Contains("operator", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_under_the_prefix_asks_for_a_key()
    {
        var document = await api.Client.GetJsonAsync("/openapi/v1.json");
        foreach (var path in document["paths"]!.Children<Newtonsoft.Json.Linq.JProperty>().Where(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal)))
        {
            foreach (var operation in path.Value.Children<Newtonsoft.Json.Linq.JProperty>())
            {
                using var response = await api.Client.CallAsync(operation.Name.ToUpperInvariant(), path.Name.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));

                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_key_over_its_limit_waits_for_the_next_minute()
    {
        await api.Client.GetJsonAsync(ApiClient.DeadLetters, KeyedApi.SlowKey);
        api.Clock.Advance(TimeSpan.FromSeconds(19.5));
        await api.Client.GetJsonAsync(ApiClient.DeadLetters, KeyedApi.SlowKey);

        using var third = await api.Client.CallAsync("GET", ApiClient.DeadLetters, KeyedApi.SlowKey);
        await api.Client.GetJsonAsync(ApiClient.DeadLetters, KeyedApi.OperatorKey);
        api.Clock.Advance(TimeSpan.FromSeconds(40.5));
        await api.Client.GetJsonAsync(ApiClient.DeadLetters, KeyedApi.SlowKey);

        await Problem.AssertAsync(third, HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(41), third.Headers.RetryAfter?.Delta);
    }
}

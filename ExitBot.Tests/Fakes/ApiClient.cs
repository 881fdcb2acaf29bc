using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>Calls of the REST API, with a key or without.</summary>
internal static class ApiClient
{
    public const string DeadLetters = "/api/v1/operations/dead-letters";

    /// <summary>Settings of one key; several are added up with <see cref="And"/>.</summary>
    public static Dictionary<string, string> Key(string key, string roles, int number = 0, string? expiresAt = null, int? perMinute = null)
    {
        var path = $"Api:Keys:{number}";
        var settings = new Dictionary<string, string> { [$"{path}:Name"] = $"key-{number}", [$"{path}:Key"] = key, [$"{path}:Roles"] = roles };
        if (expiresAt is not null)
        {
            settings[$"{path}:ExpiresAt"] = expiresAt;
        }

        if (perMinute is not null)
        {
            settings[$"{path}:PerMinute"] = $"{perMinute}";
        }

        return settings;
    }

    public static Dictionary<string, string> And(this Dictionary<string, string> settings, Dictionary<string, string> more) =>
        settings.Concat(more).ToDictionary(pair => pair.Key, pair => pair.Value);

    public static Task<HttpResponseMessage> CallAsync(
        this HttpClient client, string method, string path, string? key = null, string? body = null, string contentType = "application/json") =>
        client.SendAsync(method, path, key is null ? null : $"Bearer {key}", body is null ? null : Encoding.UTF8.GetBytes(body), contentType);

    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string method, string path, string? authorization, byte[]? body = null, string? contentType = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        }

        return await client.SendAsync(request);
    }

    public static async Task<JObject> GetJsonAsync(this HttpClient client, string path, string? key = null)
    {
        using var response = await client.CallAsync("GET", path, key);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return await response.JsonAsync();
    }
}

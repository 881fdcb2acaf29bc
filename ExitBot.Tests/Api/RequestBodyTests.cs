using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>400, 404, 405, 413, 415 and 500 of every resource, and the JSON of its answers.</summary>
public sealed class RequestBodyTests(SampleApi api) : IClassFixture<SampleApi>
{
    [Fact]
    public async Task Answers_are_in_snake_case_with_every_member()
    {
        using var response = await PostAsync("""{"name":"a","user":{"id":"u"},"at":"2026-11-20T11:00:00+01:00"}""");

        Assert.Equal(
            """{"display_name":"a","count":null,"at":"2026-11-20T10:00:00Z","sample_kind":"first_of_all"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_document_shows_a_request_as_it_is_sent()
    {
        var document = await api.Client.GetJsonAsync("/openapi/v1.json");

        var example = document["paths"]![SampleApi.Path]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;
        Assert.Equal("""{"name":"a","count":null,"user":{"id":"u"},"at":null}""", example.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", null)]
    [InlineData("""{"name":"a",}""", "body")]
    [InlineData("""{"name":"a","user":{"id":'u'}}""", "user.id")]
    [InlineData("""{"name":5}""", "name")]
    [InlineData("""{"name":"a","count":"5"}""", "count")]
    [InlineData("""{"name":"a","count":1e99}""", "count")]
    [InlineData("""{"name":"a","at":"yesterday"}""", "at")]
    [InlineData("""{"name":"a","user":"u"}""", "user")]
    [InlineData("""{"name":"a","user":{"id":{}}}""", "user.id")]
    [InlineData("""{"name":"a","name":"b"}""", "name")]
    public async Task What_cannot_be_read_is_named_with_its_place(string body, string? field)
    {
        using var response = await PostAsync(body);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.DoesNotContain("Sample", problem.ToString(), StringComparison.Ordinal);
        if (body.Length > 0 && field is not null)
        {
            Assert.Equal([field], ((JObject)problem["errors"]!).Properties().Select(error => error.Name));
            Assert.Matches(@"line 1, byte \d+", (string)problem["errors"]![field]![0]!);
        }
    }

    [Fact]
    public async Task Wrong_fields_are_all_told_at_once()
    {
        using var response = await PostAsync("""{"count":1}""");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal("""{"name":["is missing."],"user.id":["is missing."]}""", problem["errors"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("Wrong or missing: name, user.id.", (string?)problem["detail"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_kind_of_content_is_refused(string? contentType)
    {
        using var response = await api.Client.SendAsync("POST", SampleApi.Path, $"Bearer {SampleApi.Key}", "{}"u8.ToArray(), contentType);

        await Problem.AssertAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_a_quarter_of_a_megabyte_is_refused(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SampleApi.Path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {SampleApi.Key}");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        request.Content = new StringContent($$"""{"name":"{{new string('x', 256 * 1024)}}"}""", Encoding.UTF8, "application/json");

        using var response = await api.Client.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("BREW")]
    public async Task Another_method_is_told_which_there_are(string method)
    {
        using var response = await api.Client.CallAsync(method, SampleApi.Path, SampleApi.Key);

        await Problem.AssertAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/samples")]
    [InlineData("/api/v1/samples/1")]
    public async Task An_unknown_address_is_a_problem_too_whatever_is_accepted(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");

        using var response = await api.Client.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("broken", HttpStatusCode.InternalServerError, null)]
    [InlineData("away", HttpStatusCode.ServiceUnavailable, 2)]
    public async Task A_failure_of_ours_tells_nothing_of_itself(string path, HttpStatusCode status, int? secondsToRetry)
    {
        using var response = await api.Client.CallAsync("GET", $"{SampleApi.Path}/{path}", SampleApi.Key);

        var problem = await Problem.AssertAsync(response, status);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(secondsToRetry, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }

    private Task<HttpResponseMessage> PostAsync(string body) => api.Client.CallAsync("POST", SampleApi.Path, SampleApi.Key, body);
}

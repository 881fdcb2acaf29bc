using System.Net.Http.Headers;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Api;

/// <summary>Long answers of the REST API go out compressed to whoever can read that.</summary>
public sealed class CompressionTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_as_the_caller_asks(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiClient.DeadLetters);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {KeyedApi.OperatorKey}");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using var response = await api.Client.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }
}

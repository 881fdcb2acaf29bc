using System.ClientModel;
using System.Net.Http.Json;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using Xunit.Sdk;

namespace ExitBot.Tests.Fakes;

/// <summary>The script of a model must not let a test pass that asks for more than it says.</summary>
public sealed class OpenAiTestServerTests
{
    private static readonly HttpMessageInvoker Http = new(new SocketsHttpHandler());

    [Fact]
    public async Task A_request_beyond_the_script_fails_the_test_whatever_the_caller_made_of_it()
    {
        var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text("Only this."));
        await PostAsync(server, "/chat/completions");
        using var surprise = await PostAsync(server, "/chat/completions");

        var failure = await Assert.ThrowsAnyAsync<XunitException>(async () => await server.DisposeAsync());

        Assert.Equal(500, (int)surprise.StatusCode);
        Assert.Contains("request 2 (/v1/chat/completions)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_path_has_a_script_of_its_own_and_all_requests_are_kept_in_order()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text("chat"));
        server.Script("/v1/embeddings", ModelAnswer.Raw("{}"), ModelAnswer.Refusal(429, "Later."));

        await PostAsync(server, "/embeddings");
        await PostAsync(server, "/chat/completions");
        using var refused = await PostAsync(server, "/embeddings");

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal(["/v1/embeddings", "/v1/chat/completions", "/v1/embeddings"], server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task The_second_half_of_an_answer_can_be_held_back()
    {
        var released = new TaskCompletionSource();
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text("slow") with { SecondHalfAfter = released.Task });

        using var response = await PostAsync(server, "/chat/completions");
        var reading = response.Content.ReadAsStringAsync();
        Assert.False(reading.IsCompleted);
        released.SetResult();

        Assert.Contains("slow", await reading.Within("the second half"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAIs_own_client_reads_an_answer_in_pieces()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Events("One ", "after ", "the other."));
        var client = new ChatClient("scripted", new ApiKeyCredential("any"), new OpenAIClientOptions { Endpoint = server.Endpoint });

        var pieces = new List<string>();
        await foreach (var update in client.CompleteChatStreamingAsync("hello"))
        {
            pieces.AddRange(update.ContentUpdate.Select(part => part.Text));
        }

        Assert.Equal(["One ", "after ", "the other."], pieces);
        Assert.True((bool)server.Request.Body["stream"]!);
    }

    [Fact]
    public async Task OpenAIs_own_client_reads_vectors()
    {
        await using var server = await OpenAiTestServer.StartAsync();
        server.Script("/v1/embeddings", ModelAnswer.Embeddings([0.5f, -1f], [2f, 0.25f]));
        var client = new EmbeddingClient("scripted", new ApiKeyCredential("any"), new OpenAIClientOptions { Endpoint = server.Endpoint });

        var answer = await client.GenerateEmbeddingsAsync(["one", "two"]);

        Assert.Equal([[0.5f, -1f], [2f, 0.25f]], answer.Value.Select(vector => vector.ToFloats().ToArray()));
    }

    private static Task<HttpResponseMessage> PostAsync(OpenAiTestServer server, string path) => Http.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint + path)) { Content = JsonContent.Create(new { model = "scripted" }) },
        CancellationToken.None);
}

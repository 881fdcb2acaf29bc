using System.Net;
using System.Text.Json;
using ExitBot.Tests.Fakes;
using Microsoft.SemanticKernel;
using static ExitBot.Tests.StandIns.SemanticKernel.ScriptedKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class ServiceFailureTests
{
    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_refusal_is_an_exception_with_status_and_body_and_is_not_tried_again(int status)
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.RetryAfter(status, seconds: 7));

        var refused = await Assert.ThrowsAsync<HttpOperationException>(() => Create(server).AskAsync());

        Assert.Equal((HttpStatusCode)status, refused.StatusCode);
        Assert.Contains("Later.", refused.ResponseContent, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Without_an_answer_there_is_no_status()
    {
        var server = await OpenAiTestServer.StartAsync();
        var kernel = Create(server);
        await server.DisposeAsync();

        var failed = await Assert.ThrowsAsync<HttpOperationException>(() => kernel.AskAsync());

        Assert.Null(failed.StatusCode);
        Assert.Null(failed.ResponseContent);
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_middle_is_a_failure()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text(new string('x', 10_000)) with { Cut = true });

        // Which of the two depends on how much of the answer was read when the reset came.
        var failure = await Record.ExceptionAsync(() => Create(server).AskAsync());
        Assert.True(failure is HttpOperationException or IOException, $"{failure}");
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_a_failure()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Raw("<html>Gateway</html>"));

        await Assert.ThrowsAnyAsync<JsonException>(() => Create(server).AskAsync());
    }

    // OpenAI's client reads the first choice without looking: the exception is its own.
    [Fact]
    public async Task An_answer_without_choices_is_a_failure()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Raw("""{"id":"1","model":"scripted","created":1,"choices":[]}"""));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Create(server).AskAsync());
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_slow_model()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.HoldUntil(new TaskCompletionSource().Task, arrived));
        using var impatience = new CancellationTokenSource();

        var asking = Create(server).AskAsync(cancellationToken: impatience.Token);
        await arrived.Task;
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task A_key_is_nowhere_in_what_is_thrown()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Refusal(401, "Incorrect API key."));
        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("scripted", server.Endpoint, apiKey: "sk-canary").Build();

        var refused = await Assert.ThrowsAsync<HttpOperationException>(() => kernel.AskAsync());

        Assert.Equal("Bearer sk-canary", server.Request.Headers["Authorization"]);
        Assert.DoesNotContain("canary", refused.ToString(), StringComparison.Ordinal);
    }
}

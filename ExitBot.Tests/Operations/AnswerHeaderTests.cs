using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Operations;

/// <summary>What every answer carries, whatever came of the request.</summary>
public sealed class AnswerHeaderTests(AnswerHeaderTests.Service service) : IClassFixture<AnswerHeaderTests.Service>
{
    [Theory]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/sessions/none", HttpStatusCode.NotFound)]
    public async Task Nothing_of_an_answer_may_be_run_framed_or_guessed_at(string path, HttpStatusCode status)
    {
        using var response = await service.Host.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_callers_correlation_id_comes_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere") { Headers = { { "X-Correlation-ID", "order-4711.a" } } };

        using var response = await service.Host.Client.SendAsync(request);

        Assert.Equal("order-4711.a", response.Headers.GetValues("X-Correlation-ID").Single());
    }

    [Theory]
    [InlineData("with blanks")]
    [InlineData("<script>")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task A_correlation_id_that_could_do_harm_is_replaced(string sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.TryAddWithoutValidation("X-Correlation-ID", sent);

        using var response = await service.Host.Client.SendAsync(request);

        var id = response.Headers.GetValues("X-Correlation-ID").Single();
        Assert.NotEqual(sent, id);
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task The_trace_of_the_caller_goes_on()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        using var response = await service.Host.Client.SendAsync(request);

        Assert.Contains("4bf92f3577b34da6a3ce929d0e0e4736", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class Service : IAsyncLifetime
    {
        // With logs, as outside of tests: without any the framework makes no trace.
        internal ExitBotHost Host { get; } = ExitBotHost.Start(swap: services => services.AddSingleton<ILoggerProvider>(new KeptLogs()));

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}

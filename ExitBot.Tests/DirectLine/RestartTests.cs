using ExitBot.Tests.Benchmarks;

namespace ExitBot.Tests.DirectLine;

/// <summary>The service is killed while many people talk over web sockets.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task Nothing_is_lost_and_nothing_comes_twice()
    {
        var (sockets, restarts) = Environment.GetEnvironmentVariable("EXITBOT_TEST_LONG") is "1" ? (200, 30) : (10, 3);

        Assert.Equal((0, 0), await WebSocketBenchmark.MeasureRestartsAsync(sockets, restarts));
    }
}

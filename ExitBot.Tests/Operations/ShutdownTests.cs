using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

/// <summary>A stop is announced before anything closes.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task Told_to_stop_the_service_first_says_that_it_is_not_ready_and_goes_on_answering()
    {
        await using var service = await ExitBotProcess.StartAsync(("Shutdown__Notice", "00:01:00"));
        using var before = await service.Client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        service.AskToStop();
        await Deadline.UntilAsync(
            async () =>
            {
                using var ready = await service.Client.GetAsync("/health/ready");
                return ready.StatusCode == HttpStatusCode.ServiceUnavailable;
            },
            "ready turned false");

        using var live = await service.Client.GetAsync("/health/live");
        var answer = await new ChatCaller(service.Client).SaysAsync("hello");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.NotEmpty(answer["replies"]!);
    }
}

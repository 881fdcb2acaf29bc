using System.Diagnostics.Metrics;
using System.Net;
using ExitBot.Bot.Api.Limits;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.Operations;

/// <summary>How fast one person may talk, exact at the edges, by a clock that the test moves.</summary>
public sealed class UserRateLimitTests : IDisposable
{
    private const string Key = "chat-key-0123456789abcdef0123";
    private const string OtherKey = "other-key-0123456789abcdef012";

    private readonly FakeClock _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    [Fact]
    public void In_no_minute_wherever_it_begins_are_there_more_than_allowed()
    {
        var limits = Limits(perMinute: 3, perHour: 1_000);
        Assert.Equal([null, null], [limits.Take("key", "a"), limits.Take("key", "a")]);
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(limits.Take("key", "a"));

        // The first two are a second from being forgotten, the third has 59 to go.
        Assert.Equal(TimeSpan.FromSeconds(1), limits.Take("key", "a"));
        _clock.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), limits.Take("key", "a"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([null, null], [limits.Take("key", "a"), limits.Take("key", "a")]);
        Assert.Equal(TimeSpan.FromSeconds(59), limits.Take("key", "a"));
    }

    [Fact]
    public void The_hour_counts_as_well()
    {
        var limits = Limits(perMinute: 60, perHour: 5);
        for (var said = 0; said < 5; said++)
        {
            Assert.Null(limits.Take("key", "a"));
            _clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(TimeSpan.FromMinutes(50), limits.Take("key", "a"));
        _clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Null(limits.Take("key", "a"));
    }

    [Fact]
    public void Two_people_and_two_keys_count_apart()
    {
        var limits = Limits(perMinute: 1, perHour: 10);

        Assert.Equal([null, null, null], [limits.Take("key", "a"), limits.Take("key", "b"), limits.Take("other", "a")]);
        Assert.NotNull(limits.Take("key", "a"));
    }

    [Fact]
    public async Task Over_rest_the_one_too_many_is_429_with_the_time_to_wait_and_nothing_is_lost()
    {
        var settings = ApiClient.Key(Key, "chat").And(ApiClient.Key(OtherKey, "chat", number: 1)).And(new() { ["RateLimits:PerMinute"] = "3" });
        await using var host = ExitBotHost.Start("Production", settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        var person = new ChatCaller(host.Client, "u-1", Key);
        await person.SaysAsync("exit interview");
        await person.SaysAsync("yes");
        await person.SaysAsync("named");

        using var refused = await person.PostAsync("hello");
        await Problem.AssertAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        await new ChatCaller(host.Client, "u-2", Key).SaysAsync("hello");
        await new ChatCaller(host.Client, "u-1", OtherKey).SaysAsync("hello");

        _clock.Advance(TimeSpan.FromMinutes(1));
        var state = await person.SaysAsync("help");
        Assert.Equal("exit_interview", (string?)state["state"]!["flow"]);
    }

    [Fact]
    public async Task A_session_too_many_is_refused_politely_and_an_unfinished_interview_never()
    {
        var settings = ApiClient.Key(Key, "chat").And(new() { ["Sessions:MaxConcurrent"] = "2" });
        await using var host = ExitBotHost.Start("Production", settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        var leaver = new ChatCaller(host.Client, "u-1", Key);
        await leaver.SaysAsync("exit interview");
        await leaver.SaysAsync("yes");
        var idle = new ChatCaller(host.Client, "u-2", Key);
        await idle.SaysAsync("hello");

        using (var third = await new ChatCaller(host.Client, "u-3", Key).PostAsync("hello"))
        {
            var problem = await Problem.AssertAsync(third, HttpStatusCode.TooManyRequests);
            Assert.Contains("Too many people", (string?)problem["detail"], StringComparison.Ordinal);
            Assert.True(third.Headers.Contains("Retry-After"));
        }

        // Those who are there go on; five minutes later their places are free for others.
        await idle.SaysAsync("help");
        _clock.Advance(TimeSpan.FromMinutes(5));
        await new ChatCaller(host.Client, "u-3", Key).SaysAsync("hello");
        await new ChatCaller(host.Client, "u-4", Key).SaysAsync("hello");

        await leaver.SaysAsync("named");
        using var late = await idle.PostAsync("hello");
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
    }

    public void Dispose() => _services.Dispose();

    private UserRateLimits Limits(int perMinute, int perHour) => new(
        Options.Create(new RateLimitOptions { PerMinute = perMinute, PerHour = perHour }),
        new LimitMetrics(_services.GetRequiredService<IMeterFactory>()),
        _clock);
}

using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.DirectLine;

/// <summary>How much one person may say on the web, and how many may talk at once, by a clock that the test moves.</summary>
public sealed class WebLimitTests
{
    private const string TooFast = "faster than I can follow";

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task The_message_too_many_is_kept_and_answered_by_a_sentence_and_no_dialog_hears_it()
    {
        await using var host = Start("Production", "RateLimits:PerMinute", "2");
        var person = await WebPerson.ArriveAsync(host.Client);
        await person.SaysAsync("help");
        await person.SaysAsync("language");
        await person.HearsAsync("I speak:");

        await person.SaysAsync("nobody hears this");
        await person.HearsAsync(TooFast);

        var everything = await person.PollAsync("");
        Assert.Single(everything, activity => WebPerson.WordsOf(activity).Contains("nobody hears this", StringComparison.Ordinal));
        Assert.DoesNotContain(everything, activity => WebPerson.WordsOf(activity).Contains("I did not understand", StringComparison.Ordinal));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await person.SaysAsync("somebody hears this");
        await person.HearsAsync("I did not understand");
    }

    [Fact]
    public async Task A_cry_for_help_is_heard_however_much_was_said_before()
    {
        await using var host = Start("Production", "RateLimits:PerMinute", "1");
        var person = await WebPerson.ArriveAsync(host.Client);
        await person.SaysAsync("help");

        await person.SaysAsync("I want to kill myself");

        var heard = await person.HearsAsync("988");
        Assert.DoesNotContain(heard, activity => WebPerson.WordsOf(activity).Contains(TooFast, StringComparison.Ordinal));
        Assert.Equal(1, host.Database.Count("EscalationCases"));
    }

    [Fact]
    public async Task Two_people_on_the_web_count_apart()
    {
        await using var host = Start("Production", "RateLimits:PerMinute", "1");
        var first = await WebPerson.ArriveAsync(host.Client);
        using var otherBrowser = host.CreateClient();
        var second = await WebPerson.ArriveAsync(otherBrowser);
        await first.SaysAsync("help");
        await first.SaysAsync("language");
        await first.HearsAsync(TooFast);

        await second.SaysAsync("language");

        await second.HearsAsync("I speak:");
    }

    [Fact]
    public async Task Whoever_tries_the_service_on_the_own_machine_has_no_limit()
    {
        await using var host = Start("Development", "RateLimits:PerMinute", "1");
        var person = await WebPerson.ArriveAsync(host.Client);
        await person.SaysAsync("help");

        await person.SaysAsync("language");

        var heard = await person.HearsAsync("I speak:");
        Assert.DoesNotContain(heard, activity => WebPerson.WordsOf(activity).Contains(TooFast, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_too_many_is_refused_politely_and_one_that_has_begun_never()
    {
        await using var host = Start("Production", "Sessions:MaxConcurrent", "1");
        var first = await WebPerson.ArriveAsync(host.Client);
        using var otherBrowser = host.CreateClient();
        using var given = await otherBrowser.CallAsync("POST", WebPerson.TokenPath, body: "{}");
        var second = WebPerson.Of(otherBrowser, await given.JsonAsync());

        using (var refused = await second.CallAsync("POST", $"{WebPerson.DirectLine}/conversations", "{}"))
        {
            var problem = await Problem.AssertAsync(refused, HttpStatusCode.TooManyRequests);
            Assert.Contains("Too many people", (string?)problem["detail"], StringComparison.Ordinal);
            Assert.True(refused.Headers.Contains("Retry-After"));
        }

        // Five minutes later the place of the first is free; who has begun goes on all the same.
        _clock.Advance(TimeSpan.FromMinutes(5));
        await second.StartAsync();
        await first.SaysAsync("language");
        await first.HearsAsync("I speak:");
    }

    private ExitBotHost Start(string environment, string key, string value) => ExitBotHost.Start(
        environment, new Dictionary<string, string> { [key] = value }, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
}

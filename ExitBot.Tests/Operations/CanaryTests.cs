using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Operations;

/// <summary>Conversations with marked words; then everything that was written is searched for them.</summary>
public sealed class CanaryTests
{
    private const string Name = "Canaryname";
    private const string User = "canary-user-4711";
    private const string Word = "canaryword";

    [Fact]
    public async Task What_people_say_is_in_no_log_no_metric_and_no_answer_to_others()
    {
        using var logs = new KeptLogs();
        await using (var host = ExitBotHost.Start(swap: services => services.AddSingleton<ILoggerProvider>(logs)))
        {
            await using var channel = await FakeChannel.StartAsync("/_connector");
            var onTeams = FakePerson.OnTeams(host, channel);
            var onRest = new ChatCaller(host.Client, User);
            await onRest.SaysAsync("exit interview");
            await onRest.SaysAsync("yes");
            await onRest.AnswersUntilAsync("question");
            foreach (var words in new[] { $"{Word} {Name}", $"my manager {Name} hits me {Word}", $"{{\"$type\":\"{Word}\"}}", $"/{Word}" })
            {
                await onRest.SaysAsync(words);
                await onTeams.SaysAsync(words);
            }

            using var wrong = await host.Client.CallAsync("POST", ChatCaller.Chat, body: $"{{\"message\":\"{Word}\",\"user\":{{\"id\":7}}}}");
            using var nowhere = await host.Client.GetAsync($"/api/v1/sessions/{Word}");
            Assert.DoesNotContain(Word, await host.Client.GetStringAsync("/metrics"), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Word, await host.Client.GetStringAsync("/health"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.NotEmpty(logs.Lines);
        Assert.All([Name, User, Word], canary => Assert.DoesNotContain(logs.Lines.Where(IsOurs), line => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What the framework says at levels that are off in every environment here (addresses, at Information and below) is not written.</summary>
    private static bool IsOurs(string line) =>
        line.Contains(" ExitBot.", StringComparison.Ordinal)
        || !(line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal) || line.StartsWith("Information", StringComparison.Ordinal));
}

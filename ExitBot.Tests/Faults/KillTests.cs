using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Faults;

/// <summary>kill -9 at random moments of an interview: the next process goes on where the last one was cut off.</summary>
public sealed class KillTests
{
    private const int Questions = 15;

    private readonly int _seed = TestRun.Seed();

    [Fact]
    public async Task An_interview_survives_kills_at_random_moments_with_every_answer_once()
    {
        var random = new Random(_seed);
        var kills = TestRun.IsLong ? 20 : 3;
        await using var service = await ExitBotProcess.StartAsync();
        await using var channel = await FakeChannel.StartAsync("/_connector");

        for (var left = kills; left > 0; left -= Questions)
        {
            var killAt = Enumerable.Range(1, Questions).OrderBy(_ => random.Next()).Take(left).ToHashSet();
            await InterviewAsync(service, channel, killAt, random);
        }
    }

    private async Task InterviewAsync(ExitBotProcess service, FakeChannel channel, HashSet<int> killAt, Random random)
    {
        var person = FakePerson.OnTeams(service.Client, service.Database, channel);
        await person.SaysAsync("exit interview");
        var replies = await person.SaysAsync("yes");
        IReadOnlyList<string> kept = [];
        for (var number = 1; number <= Questions; number++)
        {
            var at = $"question {number} with seed {_seed}";
            Assert.True(replies[^1].QuestionNumber == number, $"{at}: asked was '{replies[^1]}'");
            var answer = Interviewee.AnswerTo(replies[^1]);
            var message = replies[^1].Card is null ? person.Message(answer) : person.Submit(replies[^1].CardSubmit(answer));

            replies = await (killAt.Contains(number) ? IsCutOffAsync(service, person, message, random) : person.DoesAsync(message));

            var now = service.Database.AnswersOf(person);
            Assert.True(now.Count == number && now.Take(number - 1).SequenceEqual(kept), $"{at}: kept were {string.Join(", ", now)}");
            Assert.True(!answer.StartsWith("In my own words", StringComparison.Ordinal) || now[^1] == answer, $"{at}: '{answer}' was kept as '{now[^1]}'");
            kept = now;
        }

        await person.SaysAsync("submit");
        Assert.Equal("Completed", service.Database.StatusOf(person));
        Assert.Equal(Questions + 3, service.Database.Count(
            "Transcript JOIN Conversations ON Conversation = Key WHERE ConversationId = @p0 AND Role = 0", person.ConversationId));
    }

    /// <summary>As a channel does it: what was not acknowledged is sent again, the very same activity.</summary>
    private static async Task<IReadOnlyList<ChannelCall>> IsCutOffAsync(ExitBotProcess service, FakePerson person, JObject message, Random random)
    {
        var acknowledged = service.Client.PostActivityAsync(message);
        await RandomMomentAsync(random);
        await service.KillAsync();
        var wasAcknowledged = await WasAcknowledgedAsync(acknowledged);

        await service.StartAgainAsync();
        return wasAcknowledged ? await person.HearsAsync() : await person.DoesAsync(message);
    }

    // Not a wait for anything: the moment is what is tried out. Turns take a few milliseconds.
    private static Task RandomMomentAsync(Random random) => Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * random.Next(1, 25)));

    private static async Task<bool> WasAcknowledgedAsync(Task<HttpResponseMessage> posted)
    {
        try
        {
            using var response = await posted;
            return response.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

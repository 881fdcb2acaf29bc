using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Faults;

/// <summary>SIGTERM, as a deployment sends it, while turns run and replies wait.</summary>
public sealed class StopTests
{
    private const int People = 10;
    private const int Most = 30;

    [Fact]
    public async Task What_was_accepted_before_a_stop_is_answered_once_by_this_process_or_the_next()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var channel = await FakeChannel.StartAsync("/_connector");
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.Standing = ChannelFault.HoldUntil(release.Task, arrived);
        var people = Enumerable.Range(0, People).Select(_ => FakePerson.OnTeams(service.Client, service.Database, channel)).ToList();

        var posting = people.Select(person => PostUntilRefusedAsync(service.Client, person)).ToList();
        await arrived.Task;
        var stopped = service.StopAsync();
        channel.Standing = null;
        release.SetResult();
        var exitCode = await stopped;
        var acknowledged = await Task.WhenAll(posting);

        await service.StartAgainAsync();
        foreach (var (person, count) in people.Zip(acknowledged))
        {
            var replies = await person.HearsAsync();
            var said = service.Database.Count("Transcript JOIN Conversations ON Conversation = Key WHERE ConversationId = @p0 AND Role = 0", person.ConversationId);
            Assert.InRange(said, count, count + 1);
            Assert.Equal(said, replies.Count);
        }

        Assert.Equal(0, exitCode);
        Assert.Equal(0, service.Database.Count("Inbox WHERE Status <> 1"));
        var calls = channel.Log.Calls.Where(call => call.Type != "typing").ToList();
        Assert.Equal(calls.Count, calls.DistinctBy(call => call.Identity).Count());
    }

    /// <returns>How many were acknowledged.</returns>
    private static async Task<int> PostUntilRefusedAsync(HttpClient client, FakePerson person)
    {
        for (var acknowledged = 0; acknowledged < Most; acknowledged++)
        {
            try
            {
                using var answer = await client.PostActivityAsync(person.Message("hello"));
                if (answer.StatusCode != HttpStatusCode.Accepted)
                {
                    return acknowledged;
                }
            }
            catch (HttpRequestException)
            {
                return acknowledged;
            }
        }

        return Most;
    }
}

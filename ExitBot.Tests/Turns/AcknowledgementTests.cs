using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.Turns;

/// <summary>A channel waits for its acknowledgement as long as a commit takes, never as long as a language model thinks.</summary>
public sealed class AcknowledgementTests
{
    [Theory]
    [InlineData("00:00:00.020")]
    [InlineData("00:00:00")]
    public async Task An_activity_is_stored_and_acknowledged_while_its_turn_still_runs(string storeAfter)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var model = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thinking = new ScriptedBot(async (context, cancellationToken) =>
        {
            started.TrySetResult();
            await context.SendActivityAsync(MessageFactory.Text(await model.Task.WaitAsync(cancellationToken)), cancellationToken);
        });
        await using var channel = await FakeChannel.StartAsync();
        await using var host = thinking.StartHost(new Dictionary<string, string> { ["Turns:StoreAfter"] = storeAfter });

        using var answer = await host.Client.PostActivityAsync(Activities.Teams("a", channel.ServiceUrl));
        await started.Task;

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal((1, 1), (host.Database.Count("Inbox WHERE Status = 0"), host.Database.Count("Transcript WHERE Role = 0")));
        Assert.Empty(channel.Log.Calls);

        model.SetResult("thought through");
        Assert.Equal("thought through", (await channel.FirstTakenAsync("a")).Text);
        Assert.Equal((1, 1), (thinking.Turns, host.Database.Count("Inbox WHERE Status = 1")));
    }
}

using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Hosting;

namespace ExitBot.Tests.Turns;

/// <summary>What was accepted is done and what was committed is said, by the next process if not by this one, and once.</summary>
public sealed class RestartTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    private string DatabasePath => _folder.File("exitbot.db");

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_turn_that_was_cut_off_is_run_by_the_next_process()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var endless = new ScriptedBot(async (context, cancellationToken) =>
        {
            await context.SendActivityAsync(MessageFactory.Text("said before the cut"), cancellationToken);
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });

        await using (var host = endless.StartHost(databaseFile: DatabasePath))
        {
            await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "one"));
            await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "two"));
            await started.Task;
        }

        await using var next = Echo().StartHost(databaseFile: DatabasePath);
        var replies = await _channel.Log.TakenAsync("a", 2);

        Assert.Equal(["one", "two"], replies.Select(reply => reply.Text));
        Assert.Equal(2, _channel.Log.Calls.Count);
    }

    [Fact]
    public async Task The_same_activity_three_times_at_once_and_again_at_the_next_process_counts_once()
    {
        var message = Activities.Teams("a", _channel.ServiceUrl, "one");
        await using (var host = Echo().StartHost(databaseFile: DatabasePath))
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.Client.PostActivityAsync(message)));
            await _channel.FirstTakenAsync("a");
        }

        var bot = Echo();
        await using var next = bot.StartHost(databaseFile: DatabasePath);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => next.Client.PostActivityAsync(message)));
        await next.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "two"));
        await _channel.Log.TakenAsync("a", 2);

        Assert.Equal(["one", "two"], _channel.Log.Calls.Select(call => call.Text));
        Assert.Equal(2, next.Database.Count("Transcript WHERE Role = 0"));
    }

    [Fact]
    public async Task A_reply_that_could_not_be_sent_is_sent_by_the_next_process()
    {
        _channel.NextCallsMeet(ChannelFault.Answer(503));
        await using (var host = Echo().StartHost(databaseFile: DatabasePath))
        {
            await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "one"));
            await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "two"));
            await _channel.Log.UntilAsync(calls => calls.Count == 1, "the first try");
        }

        await using var next = Echo().StartHost(databaseFile: DatabasePath);
        var replies = await _channel.Log.TakenAsync("a", 2);

        Assert.Equal(["one", "two"], replies.Select(reply => reply.Text));
        Assert.Equal([503, 201, 201], _channel.Log.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task A_reply_on_the_wire_when_the_service_is_asked_to_stop_is_sent_once()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _channel.NextCallsMeet(ChannelFault.HoldUntil(release.Task, arrived));
        var host = Echo().StartHost(databaseFile: DatabasePath);
        host.Service<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "one"));
        await arrived.Task;

        var stopped = host.DisposeAsync();
        await stopping.Task;
        release.SetResult();
        await stopped;

        await using var next = Echo().StartHost(databaseFile: DatabasePath);
        await next.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "two"));
        await _channel.Log.UntilAsync(calls => calls.Any(call => call.Text == "two"), "the next reply");

        Assert.Equal(["one", "two"], _channel.Log.Calls.Select(call => call.Text));
    }

    private static ScriptedBot Echo() => new(async (context, cancellationToken) =>
        await context.SendActivityAsync(MessageFactory.Text(context.Activity.Text), cancellationToken));
}

using System.Diagnostics;
using ExitBot.Bot.Turns;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Operations;

/// <summary>Each turn goes on with the trace and the correlation id of the request that brought its activity, whoever runs it and when.</summary>
public sealed class TurnTraceTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name == "ExitBot.Turns",
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public TurnTraceTests() => ActivitySource.AddActivityListener(_listener);

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_several_messages_at_once_each_turn_has_the_trace_of_its_own_request()
    {
        await using var host = Start();
        var first = PostAsync(host, "one");
        await _started.Task;
        await Task.WhenAll(PostAsync(host, "two"), PostAsync(host, "three"));
        _release.SetResult();
        await first;

        var replies = await _channel.Log.TakenAsync("a", 3);

        Assert.Equal([OriginOf("one"), OriginOf("three"), OriginOf("two")], replies.Select(reply => reply.Text).Order());
        Assert.All(replies, reply => Assert.Contains(TraceOf(reply.Text.Split(' ')[0]), reply.Headers["traceparent"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_is_run_after_a_restart_has_it_too_and_nothing_is_kept_of_it()
    {
        await using (var host = Start())
        {
            await Task.WhenAll(PostAsync(host, "one"), _started.Task);
        }

        _release.SetResult();
        await using var next = Start();
        var reply = await _channel.FirstTakenAsync("a");

        Assert.Equal(OriginOf("one"), reply.Text);
        Assert.Equal(0, next.Database.Count("Inbox WHERE TraceParent IS NOT NULL OR CorrelationId IS NOT NULL"));
    }

    private static string TraceOf(string text) => Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(text.PadRight(16, '.')));

    private static string OriginOf(string text) => $"{text} {TraceOf(text)} order-{text}";

    /// <summary>A bot that waits in its first turn and says where its turns come from.</summary>
    private ExitBotHost Start()
    {
        var bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            _started.TrySetResult();
            await _release.Task.WaitAsync(cancellationToken);
            await context.SendActivityAsync(
                MessageFactory.Text($"{context.Activity.Text} {Activity.Current?.TraceId} {TurnOrigin.Current.CorrelationId}"), cancellationToken);
        });
        return ExitBotHost.Start(
            settings: new Dictionary<string, string> { ["Turns:StoreAfter"] = "00:00:00.020" },
            swap: services => services.Replace(ServiceDescriptor.Singleton<IBot>(bot)).AddSingleton<ILoggerProvider>(new KeptLogs()),
            databaseFile: _folder.File("exitbot.db"));
    }

    private async Task PostAsync(ExitBotHost host, string text)
    {
        using var content = new StringContent($"{Activities.Teams("a", _channel.ServiceUrl, text)}", System.Text.Encoding.UTF8, "application/json");
        content.Headers.Add("traceparent", $"00-{TraceOf(text)}-00f067aa0ba902b7-01");
        content.Headers.Add("X-Correlation-ID", $"order-{text}");
        using var response = await host.Client.PostAsync(Activities.Path, content);
        response.EnsureSuccessStatusCode();
    }
}

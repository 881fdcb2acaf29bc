using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.CircuitBreaker;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// One host that replies are sent to, with a limit of its own on calls under way and a breaker: when it fails, one try at a time
/// finds out whether it answers again, and everybody who waits hears of it.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The field holds no handle; disposing it would fail a call that ends after the host.")]
internal sealed class ServiceHost
{
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(1);

    /// <summary>So that nobody asks again and again while the one who tries is still waiting for the answer.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _calls;
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline<SendOutcome> _breaker;
    private volatile TaskCompletionSource _answers = NewSignal();

    public ServiceHost(int calls, TimeProvider clock, Action<bool> changed)
    {
        _clock = clock;
        _calls = new SemaphoreSlim(calls);
        _breaker = new ResiliencePipelineBuilder<SendOutcome> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SendOutcome>
            {
                ShouldHandle = static args => new(args.Outcome.Result is SendOutcome.Retry { Cause: RetryCause.Host }),
                StateProvider = _state,
                FailureRatio = 0.5,
                MinimumThroughput = 5,
                SamplingDuration = TimeSpan.FromSeconds(2),
                BreakDurationGenerator = static args => new(Jitter.Doubled(ShortestBreak, args.HalfOpenAttempts, LongestBreak)),
                OnOpened = _ => Tell(changed, isOpen: true),
                OnClosed = _ => Answers(changed),
            })
            .Build();
    }

    /// <summary>It fails, and nothing is sent but what finds out whether it answers again.</summary>
    public bool IsResting => _state.CircuitState != CircuitState.Closed;

    /// <returns>Null when the host is given a rest. It was not called; the rest is over now, or the host answers others.</returns>
    public async ValueTask<SendOutcome?> TrySendAsync(IReplyChannel channel, OutboxEntry entry, CancellationToken stopping)
    {
        var answers = _answers;
        var outcome = await CallAsync(channel, entry, stopping);
        if (outcome.Exception is BrokenCircuitException broken)
        {
            // A bit longer than the rest, each by another bit: the first to come is the one who tries.
            await PauseAsync(answers, Jitter.Stretched(broken.RetryAfter is { } left && left > LeastPause ? left : LeastPause), stopping);
            return null;
        }

        outcome.ThrowIfException();
        return outcome.Result;
    }

    /// <summary>Waits so long, or until the host answers others again after it was given a rest.</summary>
    public Task PauseAsync(TimeSpan pause, CancellationToken stopping) => PauseAsync(_answers, pause, stopping);

    private async Task PauseAsync(TaskCompletionSource answers, TimeSpan pause, CancellationToken stopping)
    {
        await answers.Task.WaitAsync(pause, _clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
    }

    private async ValueTask<Outcome<SendOutcome>> CallAsync(IReplyChannel channel, OutboxEntry entry, CancellationToken stopping)
    {
        await _calls.WaitAsync(stopping);
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        try
        {
            // A stop does not break off a call: nobody could say then whether the reply had arrived.
            return await _breaker.ExecuteOutcomeAsync(
                static async (_, call) => Outcome.FromResult(await call.channel.SendAsync(call.entry, CancellationToken.None)), context, (channel, entry));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            _calls.Release();
        }
    }

    private ValueTask Answers(Action<bool> changed)
    {
        Interlocked.Exchange(ref _answers, NewSignal()).SetResult();
        return Tell(changed, isOpen: false);
    }

    private static ValueTask Tell(Action<bool> changed, bool isOpen)
    {
        changed(isOpen);
        return default;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using Microsoft.SemanticKernel;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>
/// From the outside in: tries with growing pauses, or the pause that the provider asks for; the circuit; one try, which gets at most half of the time that is left.
/// </summary>
internal static class ProviderPipeline
{
    private const int MostRetries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(10);

    /// <summary>A try that has less is not begun.</summary>
    private static readonly TimeSpan ShortestTry = TimeSpan.FromMilliseconds(250);

    public static ResiliencePipeline<ChatMessageContent> Create(LanguageModelOptions options, TimeProvider clock, Action<bool> circuitChanged) =>
        new ResiliencePipelineBuilder<ChatMessageContent> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ChatMessageContent>
            {
                MaxRetryAttempts = MostRetries,
                ShouldHandle = args => new(MayTryAgain(args.Outcome, args.Context, clock)),
                DelayGenerator = args => new(FailureIn(args.Outcome, args.Context, clock)?.RetryAfter ?? PauseAfter(args.AttemptNumber, args.Context)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatMessageContent>
            {
                ShouldHandle = args => new(FailureIn(args.Outcome, args.Context, clock) is { IsProviders: true }),
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakAfterFailures,
                SamplingDuration = Sampled,
                BreakDurationGenerator = args => new(BreakAfter(args.HalfOpenAttempts, TimeSpan.FromSeconds(options.BreakSeconds))),
                OnOpened = _ => Tell(circuitChanged, isOpen: true),
                OnClosed = _ => Tell(circuitChanged, isOpen: false),
            })
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => new(TryTime.Of(args.Context).Left / 2) })
            .Build();

    private static bool MayTryAgain(Outcome<ChatMessageContent> outcome, ResilienceContext context, TimeProvider clock) =>
        FailureIn(outcome, context, clock) is { MayPass: true } failure && TryTime.Of(context).Left / 2 > (failure.RetryAfter ?? TimeSpan.Zero) + ShortestTry;

    /// <summary>Twice as long each time, and never so long that no try fits behind it.</summary>
    private static TimeSpan PauseAfter(int triesBefore, ResilienceContext context)
    {
        var doubled = FirstPause * Math.Pow(2, triesBefore) * (0.5 + Random.Shared.NextDouble());
        var longest = (TryTime.Of(context).Left / 2) - ShortestTry;
        return doubled < longest ? doubled : longest > TimeSpan.Zero ? longest : TimeSpan.Zero;
    }

    private static ProviderFailure? FailureIn(Outcome<ChatMessageContent> outcome, ResilienceContext context, TimeProvider clock) =>
        outcome.Exception is { } exception && !context.CancellationToken.IsCancellationRequested ? ProviderFailure.Of(exception, clock.GetUtcNow()) : null;

    private static TimeSpan BreakAfter(int failedTrials, TimeSpan first) =>
        TimeSpan.FromTicks((long)Math.Min(LongestBreak.Ticks, first.Ticks * Math.Pow(2, Math.Min(failedTrials, 10))));

    private static ValueTask Tell(Action<bool> changed, bool isOpen)
    {
        changed(isOpen);
        return default;
    }
}

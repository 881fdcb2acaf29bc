using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ExitBot.Dialogs.LanguageModel.Embeddings;

/// <summary>
/// The way from texts to vectors. It never throws for what a provider does: null says that there are none now, and whoever asks goes on without. A provider that fails is
/// left alone for a while.
/// </summary>
public sealed partial class TextEmbedder : IDisposable
{
    private const int MostQuestions = 1_000;
    private const int BreakAfterFailures = 3;
    private const int LettersOfToken = 4;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(30);

    private readonly EmbeddingOptions _options;
    private readonly EmbeddingBill _bill;
    private readonly TimeProvider _clock;
    private readonly ILogger<TextEmbedder> _logger;
    private readonly Lazy<EmbeddingConnection> _connection;
    private readonly ResiliencePipeline _circuit;
    private readonly RecentlyUsed<float[]> _questions = new(MostQuestions);

    internal TextEmbedder(IOptions<LanguageModelOptions> options, EmbeddingBill bill, TimeProvider clock, ILogger<TextEmbedder> logger)
    {
        (_options, _bill, _clock, _logger) = (options.Value.Embeddings, bill, clock, logger);
        _connection = new Lazy<EmbeddingConnection>(() => new EmbeddingConnection(_options));
        _circuit = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = args => new(args.Outcome.Exception is { } failure && IsProviders(failure) && !args.Context.CancellationToken.IsCancellationRequested),
                FailureRatio = 0.5,
                MinimumThroughput = BreakAfterFailures,
                BreakDuration = Break,
            })
            .Build();
    }

    /// <summary>Whether a provider is configured.</summary>
    public bool IsOn => _options.IsSet;

    /// <summary>Vectors of two names cannot be compared.</summary>
    public string Model => _options.Dimensions is { } dimensions ? $"{_connection.Value.Model}/{dimensions}" : _connection.Value.Model;

    public int Batch => _options.Batch;

    public double NearFrom => _options.NearFrom;

    /// <summary>One vector for each text, of any length but zero.</summary>
    /// <param name="texts">At most <see cref="Batch"/>.</param>
    public Task<IReadOnlyList<float[]>?> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) => EmbedAsync(texts, LongestBatch, cancellationToken);

    /// <summary>The vector of what a person asks; asked before, it is known, under a hash.</summary>
    public async Task<float[]?> EmbedQuestionAsync(string text, CancellationToken cancellationToken)
    {
        var key = ContentHash.Of(PlainText.OneLine(text));
        if (_questions.TryFind(key, out var known))
        {
            return known;
        }

        if (await EmbedAsync([text], TimeSpan.FromSeconds(_options.QuestionSeconds), cancellationToken) is not [var vector])
        {
            return null;
        }

        _questions.Put(key, vector);
        return vector;
    }

    public void Dispose()
    {
        if (_connection.IsValueCreated)
        {
            _connection.Value.Dispose();
        }
    }

    private async Task<IReadOnlyList<float[]>?> EmbedAsync(IReadOnlyList<string> texts, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!IsOn || !await _bill.AllowsAsync(cancellationToken))
        {
            return null;
        }

        try
        {
            return await _circuit.ExecuteAsync(
                async stop =>
                {
                    using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
                    limit.CancelAfter(patience);
                    try
                    {
                        var began = _clock.GetTimestamp();
                        var answer = await _connection.Value.GenerateAsync(texts, options: null, limit.Token);
                        await _bill.PayAsync(_options.Provider, Model, TokensOf(answer.Usage, texts), _clock.GetElapsedTime(began));
                        return (IReadOnlyList<float[]>)[.. answer.Select(embedding => embedding.Vector.ToArray())];
                    }
                    catch (OperationCanceledException) when (!stop.IsCancellationRequested)
                    {
                        throw new TimeoutRejectedException();
                    }
                },
                cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (Exception failure) when (IsProviders(failure))
        {
            LogUnavailable((failure as HttpRequestException)?.StatusCode is { } status ? $"{(int)status}" : failure.GetType().Name);
            return null;
        }
    }

    // Who does not tell what it cost costs about a token for four letters.
    private static int TokensOf(UsageDetails? usage, IReadOnlyList<string> texts) =>
        (int)Math.Min(int.MaxValue, usage?.TotalTokenCount ?? texts.Sum(text => (long)text.Length) / LettersOfToken);

    private static bool IsProviders(Exception failure) => failure is HttpRequestException or JsonException or TimeoutRejectedException or IOException or NotSupportedException;

    [LoggerMessage(EventId = 6030, Level = LogLevel.Warning, Message = "The embeddings model does not answer ({Failure}); documents are searched by their words")]
    private partial void LogUnavailable(string failure);
}

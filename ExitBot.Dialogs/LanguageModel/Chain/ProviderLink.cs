using System.Diagnostics.CodeAnalysis;
using ExitBot.Dialogs.LanguageModel.Providers;
using ExitBot.Dialogs.LanguageModel.Tools;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Polly;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>Innermost: one provider, asked again after what may pass and left alone while it fails.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore holds no handle; disposing it would fail a call that ends after the host.")]
internal sealed partial class ProviderLink : ModelLink
{
    private readonly ModelConnection _connection;
    private readonly TimeProvider _clock;
    private readonly ILogger<ProviderLink> _logger;
    private readonly ModelCircuits _circuits;
    private readonly TimeSpan _wholeTime;
    private readonly SemaphoreSlim _places;
    private readonly ResiliencePipeline<ChatMessageContent> _pipeline;

    public ProviderLink(ModelConnection connection, LanguageModelOptions options, ModelCircuits circuits, TimeProvider clock, ILogger<ProviderLink> logger)
    {
        (_connection, _circuits, _clock, _logger) = (connection, circuits, clock, logger);
        circuits.Set(connection.Provider.Name, isOpen: false);
        _wholeTime = TimeSpan.FromSeconds(options.TimeoutSeconds);
        _places = new SemaphoreSlim(options.MaxConcurrent);
        _pipeline = ProviderPipeline.Create(options, clock, ShowCircuit);
    }

    protected override async Task<ChatMessageContent> AnswerAsync(ChainCall call, ChatHistory history, Kernel? kernel, CancellationToken cancellationToken)
    {
        (call.Provider, call.Model, call.Prices) = (_connection.Provider.Name, _connection.Model, _connection.Prices);
        var time = new TryTime(call.Work, _clock, _wholeTime);

        // All tries go on with the same messages: a function that one of them has called is not called again by the next.
        var messages = ProviderRequest.MessagesOf(history, call, _connection);
        RoundLimit.Begin(ToolBounds.MostCalls + 1);
        if (time.Left <= TimeSpan.Zero || !await _places.WaitAsync(time.Left, cancellationToken))
        {
            throw new ModelUnavailableException(UnavailableReason.TooSlow);
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            time.PutInto(context);
            var outcome = await _pipeline.ExecuteOutcomeAsync(TryAsync, context, (Link: this, Call: call, Messages: messages, Kernel: kernel));
            cancellationToken.ThrowIfCancellationRequested();
            return outcome.Exception is { } failure ? throw new ModelUnavailableException(ProviderFailure.Of(failure, _clock.GetUtcNow()).Reason) : outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            _places.Release();
        }
    }

    private static async ValueTask<Outcome<ChatMessageContent>> TryAsync(
        ResilienceContext context, (ProviderLink Link, ChainCall Call, ChatHistory Messages, Kernel? Kernel) ask)
    {
        if (TryTime.Of(context).Left <= TimeSpan.Zero)
        {
            // Polly puts no limit at all on a try that has no time.
            return Outcome.FromException<ChatMessageContent>(new ModelUnavailableException(UnavailableReason.TooSlow));
        }

        ask.Call.Tries++;
        try
        {
            var connection = ask.Link._connection;
            var answer = await connection.Service.GetChatMessageContentAsync(
                ask.Messages, ProviderRequest.SettingsOf(ask.Call, connection), ask.Kernel, context.CancellationToken);
            if (answer.Role == AuthorRole.Tool)
            {
                return Outcome.FromException<ChatMessageContent>(new ModelUnavailableException(UnavailableReason.ToolLoop));
            }

            ask.Call.Charge(answer);
            return Outcome.FromResult(answer);
        }
#pragma warning disable CA1031 // The client throws what it likes at an answer that it cannot read; ProviderFailure tells them apart.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Outcome.FromException<ChatMessageContent>(failure);
        }
    }

    private void ShowCircuit(bool isOpen)
    {
        _circuits.Set(_connection.Provider.Name, isOpen);
        if (isOpen)
        {
            LogOpened(_connection.Provider.Name);
        }
        else
        {
            LogClosed(_connection.Provider.Name);
        }
    }

    [LoggerMessage(EventId = 6010, Level = LogLevel.Warning, Message = "{Provider} fails and is left alone for a while")]
    private partial void LogOpened(string provider);

    [LoggerMessage(EventId = 6011, Level = LogLevel.Information, Message = "{Provider} answers again")]
    private partial void LogClosed(string provider);
}

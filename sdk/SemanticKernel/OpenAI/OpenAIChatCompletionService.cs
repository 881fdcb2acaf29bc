using System.ClientModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.FunctionCalling;
using Microsoft.SemanticKernel.Services;
using OpenAI;
using OpenAI.Chat;
using OpenAICompletion = OpenAI.Chat.ChatCompletion;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>A model behind an OpenAI-compatible API. It calls functions until the model answers; it does not stream.</summary>
public sealed class OpenAIChatCompletionService : IChatCompletionService
{
    private readonly FunctionCallsProcessor _functionCalls = new();
    private readonly Dictionary<string, object?> _attributes = [];
    private readonly ChatClient _client;
    private readonly string _modelId;
    private readonly ILogger _logger;

    public OpenAIChatCompletionService(
        string modelId,
        string apiKey,
        string? organization = null,
        HttpClient? httpClient = null,
        ILoggerFactory? loggerFactory = null)
        : this(modelId, endpoint: null!, apiKey, organization, httpClient, loggerFactory) // without one it is the public one
    {
    }

    [Experimental("SKEXP0010")]
    public OpenAIChatCompletionService(
        string modelId,
        Uri endpoint,
        string? apiKey = null,
        string? organization = null,
        HttpClient? httpClient = null,
        ILoggerFactory? loggerFactory = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        var address = OpenAIClientFactory.EndpointFor(endpoint, httpClient, apiKey);
        _client = OpenAIClientFactory.Create(apiKey, organization, address, httpClient).GetChatClient(modelId);
        _modelId = modelId;
        _logger = LoggerFrom(loggerFactory);
        _attributes[AIServiceExtensions.ModelIdKey] = modelId;
        _attributes[AIServiceExtensions.EndpointKey] = address.ToString();
        if (!string.IsNullOrWhiteSpace(organization))
        {
            _attributes["Organization"] = organization;
        }
    }

    public OpenAIChatCompletionService(string modelId, OpenAIClient openAIClient, ILoggerFactory? loggerFactory = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        ArgumentNullException.ThrowIfNull(openAIClient);
        _client = openAIClient.GetChatClient(modelId);
        _modelId = modelId;
        _logger = LoggerFrom(loggerFactory);
        _attributes[AIServiceExtensions.ModelIdKey] = modelId;
    }

    public IReadOnlyDictionary<string, object?> Attributes => _attributes;

    /// <exception cref="HttpOperationException">The service refused or could not be reached.</exception>
    public async Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chatHistory);
        var settings = OpenAIPromptExecutionSettings.FromExecutionSettings(executionSettings);
        if (settings.MaxTokens < 1)
        {
            throw new ArgumentException($"MaxTokens {settings.MaxTokens} is not valid, the value must be greater than zero");
        }

        for (var request = 0; ; request++)
        {
            var offered = OfferedTools.From(_functionCalls.GetConfiguration(settings.FunctionChoiceBehavior, chatHistory, request, kernel));
            var messages = ChatRequestMessages.Create(settings, chatHistory);
            var completion = await CompleteAsync(messages, ChatRequestOptions.Create(settings, offered), cancellationToken);
            var answer = ChatAnswer.Read(completion, _modelId, keepTypes: offered.Options?.RetainArgumentTypes ?? false);
            if (!offered.AutoInvoke || completion.ToolCalls.Count == 0)
            {
                return [answer];
            }

            _logger.ToolsRequested(completion.ToolCalls.Count);
            var last = await _functionCalls.ProcessFunctionCallsAsync(
                answer,
                settings,
                chatHistory,
                request,
                offered.Include,
                offered.Options!,
                kernel,
                isStreaming: false,
                cancellationToken);
            if (last is not null)
            {
                return [last];
            }
        }
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The stand-in for Semantic Kernel does not stream. Use GetChatMessageContentsAsync.");

    private static ILogger LoggerFrom(ILoggerFactory? loggers) => loggers?.CreateLogger(typeof(OpenAIChatCompletionService)) ?? NullLogger.Instance;

    private async Task<OpenAICompletion> CompleteAsync(List<ChatMessage> messages, ChatCompletionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            OpenAICompletion completion = await _client.CompleteChatAsync(messages, options, cancellationToken);
            if (completion.Usage is { } usage)
            {
                _logger.TokensUsed(usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount);
            }

            return completion;
        }
        catch (ClientResultException exception)
        {
            throw exception.ToHttpOperationException();
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace Microsoft.SemanticKernel;

/// <summary>Models behind OpenAI-compatible APIs as services of an application.</summary>
public static class OpenAIServiceCollectionExtensions
{
    public static IServiceCollection AddOpenAIChatCompletion(
        this IServiceCollection services,
        string modelId,
        string apiKey,
        string? orgId = null,
        string? serviceId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        return services.Add(serviceId, provider => new OpenAIChatCompletionService(
            modelId,
            apiKey,
            orgId,
            OpenAIClientFactory.HttpClientFor(httpClient: null, provider),
            provider.GetService<ILoggerFactory>()));
    }

    /// <param name="openAIClient">Null takes it from the services.</param>
    public static IServiceCollection AddOpenAIChatCompletion(
        this IServiceCollection services,
        string modelId,
        OpenAIClient? openAIClient = null,
        string? serviceId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        return services.Add(serviceId, provider => new OpenAIChatCompletionService(
            modelId,
            openAIClient ?? provider.GetRequiredService<OpenAIClient>(),
            provider.GetService<ILoggerFactory>()));
    }

    /// <param name="endpoint">With the path before /chat/completions.</param>
    public static IServiceCollection AddOpenAIChatCompletion(
        this IServiceCollection services,
        string modelId,
        Uri endpoint,
        string? apiKey = null,
        string? orgId = null,
        string? serviceId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        return services.Add(serviceId, provider => new OpenAIChatCompletionService(
            modelId,
            endpoint,
            apiKey,
            orgId,
            OpenAIClientFactory.HttpClientFor(httpClient: null, provider),
            provider.GetService<ILoggerFactory>()));
    }

    private static IServiceCollection Add(this IServiceCollection services, string? serviceId, Func<IServiceProvider, OpenAIChatCompletionService> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddKeyedSingleton<IChatCompletionService>(serviceId, (provider, _) => create(provider));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace Microsoft.SemanticKernel;

/// <summary>Models behind OpenAI-compatible APIs as services of a kernel. A service id makes several possible.</summary>
public static class OpenAIKernelBuilderExtensions
{
    public static IKernelBuilder AddOpenAIChatCompletion(
        this IKernelBuilder builder,
        string modelId,
        string apiKey,
        string? orgId = null,
        string? serviceId = null,
        HttpClient? httpClient = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        return builder.Add(serviceId, services => new OpenAIChatCompletionService(
            modelId,
            apiKey,
            orgId,
            OpenAIClientFactory.HttpClientFor(httpClient, services),
            services.GetService<ILoggerFactory>()));
    }

    /// <param name="openAIClient">Null takes it from the services.</param>
    public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, OpenAIClient? openAIClient = null, string? serviceId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        return builder.Add(serviceId, services => new OpenAIChatCompletionService(
            modelId,
            openAIClient ?? services.GetRequiredService<OpenAIClient>(),
            services.GetService<ILoggerFactory>()));
    }

    /// <param name="endpoint">With the path before /chat/completions.</param>
    public static IKernelBuilder AddOpenAIChatCompletion(
        this IKernelBuilder builder,
        string modelId,
        Uri endpoint,
        string? apiKey,
        string? orgId = null,
        string? serviceId = null,
        HttpClient? httpClient = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        return builder.Add(serviceId, services => new OpenAIChatCompletionService(
            modelId,
            endpoint,
            apiKey,
            orgId,
            OpenAIClientFactory.HttpClientFor(httpClient, services),
            services.GetService<ILoggerFactory>()));
    }

    private static IKernelBuilder Add(this IKernelBuilder builder, string? serviceId, Func<IServiceProvider, OpenAIChatCompletionService> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddKeyedSingleton<IChatCompletionService>(serviceId, (services, _) => create(services));
        return builder;
    }
}

using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>OpenAI's client over our HTTP client.</summary>
internal static class OpenAIClientFactory
{
    private static readonly Uri PublicEndpoint = new("https://api.openai.com/v1");
    private static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) });

    /// <summary>Only the public service needs a key.</summary>
    public static OpenAIClient Create(string? apiKey, string? organization, Uri endpoint, HttpClient? httpClient)
    {
        var options = new OpenAIClientOptions { Endpoint = endpoint, UserAgentApplicationId = "Semantic-Kernel" };
        if (!string.IsNullOrWhiteSpace(organization))
        {
            options.OrganizationId = organization;
        }

        if (httpClient is not null)
        {
            // Who brings an HTTP client decides on tries and timeouts.
            options.Transport = new HttpClientPipelineTransport(httpClient);
            options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
            options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        }

        return new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(apiKey) ? " " : apiKey), options);
    }

    public static Uri EndpointFor(Uri? endpoint, HttpClient? httpClient, string? apiKey)
    {
        if ((endpoint ?? httpClient?.BaseAddress) is { } given)
        {
            return given;
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        return PublicEndpoint;
    }

    public static HttpClient HttpClientFor(HttpClient? httpClient, IServiceProvider services) =>
        httpClient ?? services.GetService<HttpClient>() ?? Shared;
}

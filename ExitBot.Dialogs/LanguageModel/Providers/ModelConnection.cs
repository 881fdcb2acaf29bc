using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>
/// A provider as the settings have it, and the kernel's service that speaks to it. Nothing is sent before the first question. The service gets no logger: the
/// original writes exception messages, and at Trace conversations.
/// </summary>
internal sealed class ModelConnection : IDisposable
{
    private readonly HttpClient _http;

    public ModelConnection(ModelProviderOptions options)
    {
        Provider = ModelProviders.Find(options.Provider) ?? throw new ArgumentException($"No provider is called '{options.Provider}'.", nameof(options));
        Model = string.IsNullOrWhiteSpace(options.Model) ? Provider.DefaultModel! : options.Model;
        Temperature = options.Temperature;
        Prices = (options.PromptPrice, options.CompletionPrice);
        _http = new HttpClient(HandlersFor(Provider)) { Timeout = Timeout.InfiniteTimeSpan };
        var endpoint = options.Endpoint is null ? Provider.DefaultEndpoint! : new Uri(options.Endpoint);
        Service = new OpenAIChatCompletionService(Model, Provider.AddressOf(endpoint), options.ApiKey, organization: null, _http);
    }

    public ModelProvider Provider { get; }

    public string Model { get; }

    public double Temperature { get; }

    /// <summary>Of 1,000,000 tokens.</summary>
    public (double Prompt, double Completion) Prices { get; }

    public IChatCompletionService Service { get; }

    public void Dispose() => _http.Dispose();

    private static RoundLimit HandlersFor(ModelProvider provider)
    {
        // A redirect could lead conversations somewhere else than the settings say.
        HttpMessageHandler handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        handler = new AnswerSizeLimit { InnerHandler = handler };
        if (provider.OldTokenLimit)
        {
            handler = new OldTokenLimitName { InnerHandler = handler };
        }

        return new RoundLimit { InnerHandler = handler };
    }
}

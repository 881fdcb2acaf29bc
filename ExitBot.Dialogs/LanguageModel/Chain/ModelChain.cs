using ExitBot.Dialogs.LanguageModel.Providers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>The links in their order. Made at the first question, so that a service without a model has none of this.</summary>
internal sealed class ModelChain : IDisposable
{
    private readonly List<ModelConnection> _connections = [];

    public ModelChain(
        IOptions<LanguageModelOptions> options, IModelCallLog log, TokenBudget budget, ModelMetrics metrics, ModelCircuits circuits, TimeProvider clock, ILoggerFactory loggers)
    {
        var settings = options.Value;
        var first = Connect(settings);
        IChatCompletionService link = ProviderOver(first);
        if (settings.Fallback.IsSet)
        {
            link = new FallbackLink(link, ProviderOver(Connect(settings.Fallback)));
        }

        link = new CallLogLink(link, log, metrics, clock, loggers.CreateLogger<CallLogLink>());
        link = new TypingLink(link);
        link = new CacheLink(link, new AnswerCache(options, clock), $"{first.Provider.Name}/{first.Model}", metrics);
        Door = new TokenBudgetLink(link, budget, loggers.CreateLogger<TokenBudgetLink>());

        ProviderLink ProviderOver(ModelConnection connection) => new(connection, settings, circuits, clock, loggers.CreateLogger<ProviderLink>());
    }

    public IChatCompletionService Door { get; }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private ModelConnection Connect(ModelProviderOptions options)
    {
        var connection = new ModelConnection(options);
        _connections.Add(connection);
        return connection;
    }
}

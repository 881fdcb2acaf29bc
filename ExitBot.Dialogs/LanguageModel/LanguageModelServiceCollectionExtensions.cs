using ExitBot.Dialogs.LanguageModel.Chain;
using ExitBot.Dialogs.LanguageModel.Embeddings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel;

public static class LanguageModelServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ModelAsker"/>. The host must also register an <see cref="IModelCallLog"/> and its configuration.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services)
    {
        services.AddOptions<LanguageModelOptions>().BindConfiguration(LanguageModelOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<LanguageModelOptions>, ApiKeys>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LanguageModelOptions>, LanguageModelOptionsValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ModelMetrics>();
        services.TryAddSingleton<ModelCircuits>();
        services.TryAddSingleton<ModelChain>();
        services.TryAddSingleton<TokenBudget>();
        services.TryAddSingleton(provider => new TextEmbedder(
            provider.GetRequiredService<IOptions<LanguageModelOptions>>(),
            provider.GetRequiredService<EmbeddingBill>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TextEmbedder>>()));
        services.TryAddSingleton<EmbeddingBill>();
        services.TryAddSingleton(provider => new ModelAsker(
            new ModelCaller(
                new Lazy<ModelChain>(provider.GetRequiredService<ModelChain>),
                provider.GetRequiredService<IModelCallLog>(),
                provider.GetRequiredService<ModelMetrics>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILoggerFactory>()),
            provider.GetRequiredService<IOptions<LanguageModelOptions>>()));
        return services;
    }
}

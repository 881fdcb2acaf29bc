namespace ExitBot.Dialogs.LanguageModel.Providers;

internal static class ModelProviders
{
    private static readonly ModelProvider[] All =
    [
        new OpenAIProvider(),
        new AzureOpenAIProvider(),
        new GroqProvider(),
        new CohereProvider(),
        new OllamaProvider(),
        new CustomProvider(),
    ];

    public static IEnumerable<string> Names => All.Select(provider => provider.Name);

    public static ModelProvider? Find(string name) => Array.Find(All, provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>Through the address that speaks OpenAI's protocol, which needs no API version.</summary>
internal sealed class AzureOpenAIProvider : ModelProvider
{
    public override string Name => "AzureOpenAI";

    public override string ExampleEndpoint => "https://RESOURCE.openai.azure.com";

    public override string ModelIs => "a deployment";

    public override Uri AddressOf(Uri endpoint) => endpoint.AbsolutePath == "/" ? new Uri(endpoint, "/openai/v1") : endpoint;
}

using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.LanguageModel;

/// <summary>A wrong setting stops the start with a sentence that names key and remedy, and never quotes an API key.</summary>
public sealed class LanguageModelOptionsTests
{
    [Fact]
    public void Nothing_set_is_no_model()
    {
        Assert.False(Options().IsOn);
    }

    [Theory]
    [InlineData("OpenAI", "LanguageModel:ApiKey=sk-1")]
    [InlineData("AzureOpenAI", "LanguageModel:ApiKey=1", "LanguageModel:Endpoint=https://acme.openai.azure.com", "LanguageModel:Model=chat")]
    [InlineData("groq", "LanguageModel:ApiKey=1")]
    [InlineData("Cohere", "LanguageModel:ApiKey=1")]
    [InlineData("Ollama")]
    [InlineData("Custom", "LanguageModel:Endpoint=https://api.anthropic.com/v1", "LanguageModel:Model=claude", "LanguageModel:ApiKey=1")]
    public void Each_provider_starts_with_little(string provider, params string[] settings)
    {
        Assert.True(Options([$"LanguageModel:Provider={provider}", .. settings]).IsOn);
    }

    [Theory]
    [InlineData("LanguageModel:Provider is 'Oracle', which is none of None, OpenAI, AzureOpenAI, Groq, Cohere, Ollama, Custom.", "Provider=Oracle")]
    [InlineData("LanguageModel:ApiKey is missing: OpenAI needs a key;", "Provider=OpenAI")]
    [InlineData("LanguageModel:Endpoint is missing: AzureOpenAI needs the address of the API, like https://RESOURCE.openai.azure.com.", "Provider=AzureOpenAI", "ApiKey=k", "Model=chat")]
    [InlineData("LanguageModel:Model is missing: AzureOpenAI needs the name of a deployment.", "Provider=AzureOpenAI", "ApiKey=k", "Endpoint=https://acme.openai.azure.com")]
    [InlineData("LanguageModel:Endpoint is not an address: write it like http://localhost:11434/v1", "Provider=Ollama", "Endpoint=localhost")]
    [InlineData("LanguageModel:Endpoint is not an address", "Provider=Ollama", "Endpoint=http://me:secret@localhost/v1")]
    [InlineData("LanguageModel:ApiKey has characters that no key has", "Provider=OpenAI", "ApiKey=two words")]
    [InlineData("LanguageModel:TimeoutSeconds is 0, but must be from 1 to 120.", "TimeoutSeconds=0")]
    [InlineData("LanguageModel:DailyTokens is -1, but must be from 1 to 1000000000000.", "DailyTokens=-1")]
    [InlineData("LanguageModel:Temperature is 3, but must be from 0 to 2.", "Temperature=3")]
    [InlineData("LanguageModel:Fallback:ApiKey is missing: Groq needs a key;", "Provider=Ollama", "Fallback:Provider=Groq")]
    [InlineData("LanguageModel:Fallback:Provider is set although LanguageModel:Provider is None", "Fallback:Provider=Ollama")]
    [InlineData("LanguageModel:ApiKeyFile names /nowhere/key, which cannot be read", "Provider=OpenAI", "ApiKeyFile=/nowhere/key")]
    [InlineData("LanguageModel has both ApiKey and ApiKeyFile", "Provider=OpenAI", "ApiKey=k", "ApiKeyFile=/nowhere/key")]
    public void A_wrong_setting_says_what_would_be_right(string sentence, params string[] settings)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Options([.. settings.Select(setting => $"LanguageModel:{setting}")]));

        Assert.StartsWith(sentence, Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LanguageModel:ApiKeyFile")]
    [InlineData("LanguageModel:ApiKey:File")]
    public void A_key_can_lie_in_a_file(string key)
    {
        using var folder = new TempFolder();
        var file = folder.File("key");
        File.WriteAllText(file, "sk-from-a-file\n");

        Assert.Equal("sk-from-a-file", Options("LanguageModel:Provider=OpenAI", $"{key}={file}").ApiKey);
    }

    [Fact]
    public void No_error_quotes_the_key()
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Options("LanguageModel:Provider=OpenAI", "LanguageModel:ApiKey=sk canary", "LanguageModel:Endpoint=no"));

        Assert.DoesNotContain("canary", wrong.ToString(), StringComparison.Ordinal);
    }

    private static LanguageModelOptions Options(params string[] settings)
    {
        var pairs = settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build())
            .AddLanguageModel()
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<LanguageModelOptions>>().Value;
    }
}

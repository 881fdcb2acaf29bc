using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Takes keys from the settings, or from files (LanguageModel:ApiKeyFile, or LanguageModel__ApiKey__File as container platforms write it).</summary>
internal sealed class ApiKeys(IConfiguration configuration) : IPostConfigureOptions<LanguageModelOptions>
{
    public void PostConfigure(string? name, LanguageModelOptions options)
    {
        Take(options, LanguageModelOptions.SectionName);
        Take(options.Fallback, $"{LanguageModelOptions.SectionName}:{nameof(LanguageModelOptions.Fallback)}");
        Take(options.Embeddings, $"{LanguageModelOptions.SectionName}:{nameof(LanguageModelOptions.Embeddings)}");
    }

    private void Take(ModelProviderOptions options, string section)
    {
        options.ApiKey = configuration[$"{section}:ApiKey"];
        var file = configuration[$"{section}:ApiKeyFile"] ?? configuration[$"{section}:ApiKey:File"];
        if (string.IsNullOrWhiteSpace(file))
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(options.ApiKey))
        {
            options.KeyProblem = $"{section} has both ApiKey and ApiKeyFile: keep one of them.";
            return;
        }

        try
        {
            options.ApiKey = File.ReadAllText(file).Trim();
            options.KeyProblem = options.ApiKey.Length == 0 ? $"{section}:ApiKeyFile names {file}, which is empty: write the key into it." : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            options.KeyProblem = $"{section}:ApiKeyFile names {file}, which cannot be read: check the path and its permissions.";
        }
    }
}

using System.Globalization;
using ExitBot.Dialogs.LanguageModel.Providers;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Each problem is a sentence that names the key and the remedy, and never quotes an API key.</summary>
internal sealed class LanguageModelOptionsValidator : IValidateOptions<LanguageModelOptions>
{
    private const int LongestKey = 1_000;

    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        List<string> problems = [.. RangesOf(options), .. ProviderOf(options, LanguageModelOptions.SectionName, provider => provider.DefaultModel)];
        problems.AddRange(ProviderOf(options.Fallback, $"{LanguageModelOptions.SectionName}:{nameof(options.Fallback)}", provider => provider.DefaultModel));
        problems.AddRange(ProviderOf(options.Embeddings, $"{LanguageModelOptions.SectionName}:{nameof(options.Embeddings)}", provider => provider.DefaultEmbeddingModel));
        if (!options.IsSet && options.Fallback.IsSet)
        {
            problems.Add("LanguageModel:Fallback:Provider is set although LanguageModel:Provider is None: name the first provider, or remove the fallback.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> RangesOf(LanguageModelOptions options) => new[]
    {
        Range(nameof(options.TimeoutSeconds), options.TimeoutSeconds, 1, 120),
        Range(nameof(options.DailyTokens), options.DailyTokens, 1, 1_000_000_000_000),
        Range(nameof(options.ConversationTokens), options.ConversationTokens, 1, 1_000_000_000_000),
        Range(nameof(options.MaxConcurrent), options.MaxConcurrent, 1, 100_000),
        Range(nameof(options.BreakAfterFailures), options.BreakAfterFailures, 2, 1_000),
        Range(nameof(options.BreakSeconds), options.BreakSeconds, 1, 600),
        Range(nameof(options.CacheEntries), options.CacheEntries, 0, 1_000_000),
        Range(nameof(options.CacheMinutes), options.CacheMinutes, 1, 1440),
        Range($"{nameof(options.Embeddings)}:{nameof(options.Embeddings.Dimensions)}", options.Embeddings.Dimensions ?? 1, 1, 8_192),
        Range($"{nameof(options.Embeddings)}:{nameof(options.Embeddings.QuestionSeconds)}", options.Embeddings.QuestionSeconds, 0.1, 30),
        Range($"{nameof(options.Embeddings)}:{nameof(options.Embeddings.NearFrom)}", options.Embeddings.NearFrom, 0, 1),
        Range($"{nameof(options.Embeddings)}:{nameof(options.Embeddings.Batch)}", options.Embeddings.Batch, 1, 256),
    }.Concat(RangesOf(options, string.Empty)).Concat(RangesOf(options.Fallback, $"{nameof(options.Fallback)}:")).OfType<string>();

    private static string?[] RangesOf(ModelProviderOptions options, string section) =>
    [
        Range($"{section}{nameof(options.Temperature)}", options.Temperature, 0, 2),
        Range($"{section}{nameof(options.PromptPrice)}", options.PromptPrice, 0, 1_000_000),
        Range($"{section}{nameof(options.CompletionPrice)}", options.CompletionPrice, 0, 1_000_000),
    ];

    private static string? Range(string key, double value, double minimum, double maximum) => value >= minimum && value <= maximum
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"LanguageModel:{key} is {value}, but must be from {minimum} to {maximum}.");

    private static IEnumerable<string> ProviderOf(ModelProviderOptions options, string section, Func<ModelProvider, string?> defaultModel)
    {
        if (!options.IsSet)
        {
            yield break;
        }

        if (ModelProviders.Find(options.Provider) is not { } provider)
        {
            yield return $"{section}:Provider is '{options.Provider}', which is none of {ModelProviderOptions.None}, {string.Join(", ", ModelProviders.Names)}.";
            yield break;
        }

        if (options.Endpoint is null ? provider.DefaultEndpoint is null : !IsHttp(options.Endpoint))
        {
            yield return options.Endpoint is null
                ? $"{section}:Endpoint is missing: {provider.Name} needs the address of the API, like {provider.ExampleEndpoint}."
                : $"{section}:Endpoint is not an address: write it like {provider.ExampleEndpoint}, without a user, query or fragment.";
        }

        if (string.IsNullOrWhiteSpace(options.Model) && defaultModel(provider) is null)
        {
            yield return $"{section}:Model is missing: {provider.Name} needs the name of {provider.ModelIs}.";
        }

        if (options.KeyProblem is not null)
        {
            yield return options.KeyProblem;
        }
        else if (provider.NeedsKey && string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return $"{section}:ApiKey is missing: {provider.Name} needs a key; set it as a user secret or environment variable, or put it into a file that {section}:ApiKeyFile names.";
        }
        else if (options.ApiKey is { } key && (key.Length > LongestKey || key.Any(character => character is <= ' ' or > '~')))
        {
            yield return $"{section}:ApiKey has characters that no key has, or more than {LongestKey} of them: copy it again, without blanks or line breaks.";
        }
    }

    private static bool IsHttp(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && address is { UserInfo: "", Query: "", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>One provider. What is null is the provider's default. Not a record: nothing may write the key out.</summary>
public class ModelProviderOptions
{
    public const string None = "None";

    /// <summary>None, or a name of <see cref="Providers.ModelProviders"/>.</summary>
    public string Provider { get; init; } = None;

    /// <summary>With the path before /chat/completions.</summary>
    public string? Endpoint { get; init; }

    /// <summary>From ApiKey, or from the file that ApiKeyFile or ApiKey:File names, read once at start. Set by <see cref="ApiKeys"/>, not by the binder: a text with a child key fails it.</summary>
    internal string? ApiKey { get; set; }

    public string? Model { get; init; }

    public double Temperature { get; init; } = 0.2;

    /// <summary>Of 1,000,000 tokens sent, in whatever currency. 0: what is spent is not counted in money.</summary>
    public double PromptPrice { get; init; }

    /// <summary>Of 1,000,000 tokens received.</summary>
    public double CompletionPrice { get; init; }

    internal bool IsSet => !string.Equals(Provider, None, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was wrong with the file of the key.</summary>
    internal string? KeyProblem { get; set; }
}

namespace ExitBot.Bot.Hosting;

/// <summary>
/// Secrets from files, as container platforms hand them out: MicrosoftAppPassword__File names a file whose text is the value of MicrosoftAppPassword.
/// </summary>
internal static class SecretFiles
{
    private const string Suffix = ":File";

    /// <summary>Set in appsettings.json: the file takes its place.</summary>
    private const string HasDefault = "ConnectionStrings:ExitBot";

    /// <summary>Adds what the files hold to the configuration.</summary>
    /// <returns>A sentence for each that could not be used.</returns>
    public static IReadOnlyList<string> AddSecretFiles(this ConfigurationManager configuration)
    {
        var problems = new List<string>();
        var found = new Dictionary<string, string?>();
        foreach (var (key, file) in configuration.AsEnumerable().Where(IsForUs).ToList())
        {
            var secret = key[..^Suffix.Length];

            // A value in any case: the binder takes a key without one, but with something below it, for an object.
            found[secret] = configuration[secret] ?? string.Empty;
            if (!string.IsNullOrEmpty(configuration[secret]) && secret != HasDefault)
            {
                problems.Add($"{secret} is set, and so is {secret}__File: keep one of them.");
            }
            else if (TryRead(file!) is { Length: > 0 } text)
            {
                found[secret] = text;
            }
            else
            {
                problems.Add($"{secret}__File names {file}, which cannot be read or is empty: check the path, its permissions and its text.");
            }
        }

        configuration.AddInMemoryCollection(found);
        return problems;
    }

    /// <summary>The language model looks for the file of its key itself.</summary>
    private static bool IsForUs(KeyValuePair<string, string?> setting) =>
        setting.Key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
        && !string.IsNullOrWhiteSpace(setting.Value)
        && !setting.Key.StartsWith("LanguageModel:", StringComparison.OrdinalIgnoreCase)
        && !setting.Key.StartsWith("Serilog:", StringComparison.OrdinalIgnoreCase);

    private static string? TryRead(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>What was wrong before the settings could be checked.</summary>
internal sealed record EarlyProblems(IReadOnlyList<string> Sentences);

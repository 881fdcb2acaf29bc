using ExitBot.Bot.Persistence;

namespace ExitBot.Bot.Hosting;

/// <summary>Shows the settings as the service would take them, secrets masked, then what is wrong with them; and ends.</summary>
internal static class CheckConfigCommand
{
    private const string Masked = "***";

#pragma warning disable RS0030 // What the command shows goes where its caller wants it: no log.
    /// <returns>The problems.</returns>
    /// <exception cref="UnusableDatabaseException">The connection string is not one of the chosen database.</exception>
    public static IReadOnlyList<string> Run(WebApplication app) => Run(app, Console.Out);
#pragma warning restore RS0030

    private static IReadOnlyList<string> Run(WebApplication app, TextWriter output)
    {
        foreach (var setting in SettingCatalogue.All)
        {
            if (setting.Kind is null)
            {
                WriteBelow(output, app.Configuration.GetSection(setting.Key));
            }
            else
            {
                Write(output, setting.Key, app.Configuration[setting.Key] ?? setting.Default);
            }
        }

        foreach (var unknown in UnknownKeys(app.Configuration))
        {
            output.WriteLine($"# {unknown} is set, and nobody reads it: is it misspelt?");
        }

        if (SettingCheck.Problems(app.Services, app.Configuration) is { Count: > 0 } problems)
        {
            return problems;
        }

        // Reads the connection string; connects to nothing.
        app.Services.GetRequiredService<IDatabaseStart>();
        return [];
    }

    private static void WriteBelow(TextWriter output, IConfigurationSection section)
    {
        foreach (var below in section.AsEnumerable().Where(setting => setting.Value is not null).OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            Write(output, below.Key, below.Value);
        }
    }

    private static void Write(TextWriter output, string key, string? value) =>
        output.WriteLine($"{key} = {(string.IsNullOrEmpty(value) ? "" : Setting.IsSecret(key) && !IsFile(key, value) ? Masked : value)}");

    /// <summary>The connection string of a SQLite file has no secret.</summary>
    private static bool IsFile(string key, string value) =>
        key.StartsWith("ConnectionStrings:", StringComparison.Ordinal) && value.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) && !value.Contains("Password", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only in sections of ours: everything else in the environment is somebody else's.</summary>
    private static IEnumerable<string> UnknownKeys(IConfiguration configuration)
    {
        var sections = SettingCatalogue.All.Where(setting => setting.Key.Contains(':', StringComparison.Ordinal)).Select(setting => setting.Key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        sections.Remove("ConnectionStrings");
        return configuration.AsEnumerable()
            .Where(setting => setting.Value is not null
                && sections.Contains(setting.Key.Split(':')[0])
                && !setting.Key.EndsWith("File", StringComparison.OrdinalIgnoreCase)
                && !SettingCatalogue.All.Any(known => IsKnown(known, setting.Key)))
            .Select(setting => setting.Key);
    }

    private static bool IsKnown(Setting known, string key) =>
        key.Equals(known.Key, StringComparison.OrdinalIgnoreCase)
        || (known.Kind is null && key.StartsWith(known.Key + ":", StringComparison.OrdinalIgnoreCase));
}

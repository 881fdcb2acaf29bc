using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.Escalations;

/// <summary>Reads <c>Escalations:Routes:{category}</c> and <c>:Deputies:{category}</c>, each a list or one text with commas.</summary>
internal sealed class EscalationSettings(IConfiguration configuration) : IConfigureOptions<EscalationOptions>
{
    private static readonly Dictionary<string, RedFlagCategory> Categories =
        Enum.GetValues<RedFlagCategory>().ToDictionary(CategoryName.Of, StringComparer.OrdinalIgnoreCase);

    public void Configure(EscalationOptions options)
    {
        var section = configuration.GetSection(EscalationOptions.SectionName);
        Read(section.GetSection(nameof(EscalationOptions.Routes)), options.Routes, options.Unknown);
        Read(section.GetSection(nameof(EscalationOptions.Deputies)), options.Deputies, options.Unknown);
    }

    private static void Read(IConfigurationSection section, Dictionary<RedFlagCategory, IReadOnlyList<string>> into, List<string> unknown)
    {
        foreach (var entry in section.GetChildren())
        {
            if (Categories.TryGetValue(entry.Key, out var category))
            {
                into[category] = [.. Values(entry)];
            }
            else
            {
                unknown.Add(entry.Path);
            }
        }
    }

    private static IEnumerable<string> Values(IConfigurationSection entry) =>
        (entry.Value is { } line ? line.Split(',') : entry.GetChildren().Select(item => item.Value ?? ""))
            .Select(value => value.Trim())
            .Where(value => value.Length > 0);
}

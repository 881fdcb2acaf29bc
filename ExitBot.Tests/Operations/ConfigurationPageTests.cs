using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using ExitBot.Bot.Hosting;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.Operations;

/// <summary>docs/configuration.md and .env.example against the classes that read the settings.</summary>
public sealed partial class ConfigurationPageTests
{
    /// <summary>Read by others, and so in no class of ours.</summary>
    private static readonly string[] OfOthers = ["ASPNETCORE_ENVIRONMENT", "Serilog:*"];

    private static readonly IReadOnlyList<(string Key, string Default)> Documented = [.. Rows()];

    [Fact]
    public void Every_key_that_is_read_is_on_the_page()
    {
        var missing = SettingCatalogue.All.Where(setting => !Documented.Any(row => IsAbout(row.Key, setting))).Select(setting => setting.Key);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_key_on_the_page_is_read()
    {
        var stale = Documented.Select(row => row.Key).Except(OfOthers).Where(key => !SettingCatalogue.All.Any(setting => IsAbout(key, setting)));

        Assert.Empty(stale);
    }

    [Fact]
    public void Defaults_on_the_page_are_those_of_the_classes()
    {
        var wrong = SettingCatalogue.All
            .Where(setting => setting is { Kind: { } kind, Default: not null } && kind != typeof(string))
            .SelectMany(setting => Documented.Where(row => row.Key == setting.Key && !IsSame(setting, row.Default)).Select(row => $"{row.Key}: {row.Default}, but {setting.Default}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_key_of_the_example_environment_is_read()
    {
        var keys = SourceTree.Read(".env.example").Split('\n')
            .Select(line => EnvironmentLine().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal).Replace(":File", "", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys.Except(OfOthers), key => Assert.Contains(SettingCatalogue.All, setting => setting.Key == key || (setting.Kind is null && key.StartsWith(setting.Key, StringComparison.Ordinal))));
    }

    private static bool IsAbout(string documented, Setting setting)
    {
        var key = documented.Split(":{")[0];
        return key == setting.Key
            || (key.EndsWith(":*", StringComparison.Ordinal) && setting.Key.StartsWith(key[..^1], StringComparison.Ordinal))
            || (setting.Kind is null && key.StartsWith(setting.Key, StringComparison.Ordinal));
    }

    private static bool IsSame(Setting setting, string documented)
    {
        var converter = TypeDescriptor.GetConverter(setting.Kind!);
        return Equals(converter.ConvertFromInvariantString(documented), converter.ConvertFrom(context: null, CultureInfo.InvariantCulture, setting.Default!));
    }

    private static IEnumerable<(string Key, string Default)> Rows()
    {
        foreach (var line in SourceTree.Read("docs/configuration.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = line.Split(" | ");
            var keys = Quoted().Matches(cells[0]).Select(match => match.Groups[1].Value).Where(key => !key.Contains("__", StringComparison.Ordinal)).ToList();
            var defaults = cells[1].Replace("`", "", StringComparison.Ordinal).Split(", ");
            var stem = keys[0][..(keys[0].LastIndexOf(':') is var colon and >= 0 ? colon : 0)];
            for (var place = 0; place < keys.Count; place++)
            {
                var text = defaults.Length == keys.Count ? defaults[place] : defaults[0];
                yield return (keys[place].StartsWith(':') ? stem + keys[place] : keys[place], text.Split("; ")[0]);
            }
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^#? ?([A-Za-z]\w*)=")]
    private static partial Regex EnvironmentLine();
}

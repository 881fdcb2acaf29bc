using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using ExitBot.Bot.Hosting;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.Operations;

/// <summary>docs/configuration.md is made from the classes that read the settings, .env.example held against them.</summary>
public sealed partial class ConfigurationPageTests
{
    /// <summary>Read by others, and so in no class of ours.</summary>
    private static readonly string[] OfOthers = ["ASPNETCORE_ENVIRONMENT", "Serilog:*"];

    private const string Page = "docs/configuration.md";

    [Fact]
    public void The_page_is_as_the_classes_make_it()
    {
        var (page, made) = (SourceTree.Read(Page), Made(SourceTree.Read(Page)));
        if (Environment.GetEnvironmentVariable("EXITBOT_WRITE_DOCS") is "1")
        {
            File.WriteAllText(Path.Combine(SourceTree.Root, Page), made);
            return;
        }

        var changed = made.Split('\n').Except(page.Split('\n')).Select(line => $"+ {line}").Concat(page.Split('\n').Except(made.Split('\n')).Select(line => $"- {line}"));
        Assert.True(page == made, $"{Page} is not what the classes say. EXITBOT_WRITE_DOCS=1 with this test writes it; what a new key means is yours to write.\n{string.Join('\n', changed)}");
    }

    [Fact]
    public void A_key_that_is_new_gone_or_has_another_default_changes_the_page()
    {
        var page = SourceTree.Read(Page);
        var row = page.Split('\n').Single(line => line.StartsWith("| `Turns:MaxConcurrent` |", StringComparison.Ordinal));

        Assert.Contains("| `Turns:MaxConcurrent` | 2000 |", Made(page.Replace(row + "\n", "", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Turns:Gone", Made(page.Replace(row, $"{row}\n| `Turns:Gone` | 1 | | |", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(page, Made(page.Replace("| `Turns:MaxConcurrent` | 2000 |", "| `Turns:MaxConcurrent` | 7 |", StringComparison.Ordinal)));
        Assert.Equal(page, Made(page.Replace("| 50, 30, 14 |", "| 50, 31, 14 |", StringComparison.Ordinal)));
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
        return converter.IsValid(documented) && Equals(converter.ConvertFromInvariantString(documented), converter.ConvertFrom(context: null, CultureInfo.InvariantCulture, setting.Default!));
    }

    /// <summary>The page with a row for every key that is read, no other, and the defaults of the classes. What keys mean stays as it was written.</summary>
    private static string Made(string page)
    {
        var lines = page.Split('\n').ToList();
        var rows = lines.Where(IsRow).ToList();
        var last = lines.LastIndexOf(rows[^1]);
        var missing = SettingCatalogue.All.Where(setting => !rows.Exists(row => KeysOf(row).Exists(key => IsAbout(key, setting)))).Select(setting => $"| `{setting.Key}` | {Shown(setting)} | | |");
        lines.InsertRange(last + 1, missing);
        return string.Join('\n', lines.Where(line => !IsRow(line) || KeysOf(line).TrueForAll(IsRead)).Select(line => IsRow(line) ? WithDefaults(line) : line));
    }

    private static bool IsRow(string line) => line.StartsWith("| `", StringComparison.Ordinal);

    private static bool IsRead(string key) => OfOthers.Contains(key) || SettingCatalogue.All.Any(setting => IsAbout(key, setting));

    /// <summary>All keys of a row; what is short is written out.</summary>
    private static List<string> KeysOf(string row)
    {
        var keys = Quoted().Matches(row.Split(" | ")[0]).Select(match => match.Groups[1].Value).Where(key => !key.Contains("__", StringComparison.Ordinal)).ToList();
        var stem = keys[0][..(keys[0].LastIndexOf(':') is var colon and >= 0 ? colon : 0)];
        return [.. keys.Select(key => key.StartsWith(':') ? stem + key : key)];
    }

    private static string WithDefaults(string row)
    {
        var (cells, keys) = (row.Split(" | "), KeysOf(row));
        var shown = cells[1].Split(", ");
        for (var place = 0; place < keys.Count; place++)
        {
            var at = shown.Length == keys.Count ? place : 0;
            if (SettingCatalogue.All.FirstOrDefault(setting => setting.Key == keys[place]) is { Kind: { } kind, Default: not null } setting && kind != typeof(string) && !IsSame(setting, shown[at].Replace("`", "", StringComparison.Ordinal).Split("; ")[0]))
            {
                shown[at] = Shown(setting);
            }
        }

        cells[1] = string.Join(", ", shown);
        return string.Join(" | ", cells);
    }

    private static string Shown(Setting setting) => setting.Default is not { } text ? "none" : setting.Kind!.IsPrimitive ? text : $"`{text}`";

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^#? ?([A-Za-z]\w*)=")]
    private static partial Regex EnvironmentLine();
}

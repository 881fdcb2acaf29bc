using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using ExitBot.Bot.Authentication;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Persistence;
using ExitBot.Dialogs.LanguageModel;

namespace ExitBot.Bot.Hosting;

/// <summary>All keys that the options classes of both projects read, found by their section names, and a few that have no class.</summary>
internal static class SettingCatalogue
{
    private const string SectionName = "SectionName";

    /// <summary>Read by the framework or without a class. Their values are not checked here.</summary>
    private static readonly Setting[] Others =
    [
        new("Urls", typeof(string), "http://localhost:3978"),
        new($"ConnectionStrings:{DatabaseOptions.ConnectionName}", typeof(string), DatabaseOptions.DefaultConnection),
        new("PublicUrl", typeof(string), Default: null),
        new(ApiKeyOptions.SectionName, Kind: null, Default: null),
        new("LanguageModel:ApiKey", typeof(string), Default: null),
        new("LanguageModel:ApiKeyFile", typeof(string), Default: null),
        new("LanguageModel:Fallback:ApiKey", typeof(string), Default: null),
        new("LanguageModel:Fallback:ApiKeyFile", typeof(string), Default: null),
        new("Cors:Origins", Kind: null, Default: null),
        new("Embed:Origins", Kind: null, Default: null),
        new("Escalations:Routes", Kind: null, Default: null),
        new("Escalations:Deputies", Kind: null, Default: null),
    ];

    public static IReadOnlyList<Type> OptionTypes { get; } =
    [
        typeof(BotIdentityOptions),
        .. new[] { typeof(SettingCatalogue).Assembly, typeof(LanguageModelOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField(SectionName) is { IsLiteral: true } && type != typeof(ApiKeyOptions))
            .OrderBy(SectionOf, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Setting> All { get; } = [.. Others, .. OptionTypes.SelectMany(type => SettingsOf(type, SectionOf(type)))];

    private static string SectionOf(Type type) => (string?)type.GetField(SectionName)?.GetRawConstantValue() ?? string.Empty;

    private static IEnumerable<Setting> SettingsOf(Type type, string section)
    {
        var defaults = Activator.CreateInstance(type, nonPublic: true);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod?.IsPublic == true))
        {
            var key = section.Length == 0 ? property.Name : $"{section}:{property.Name}";
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (kind != typeof(string) && kind.IsAssignableTo(typeof(IEnumerable)))
            {
                yield return new Setting(key, Kind: null, Default: null);
            }
            else if (kind == typeof(string) || kind.IsValueType)
            {
                yield return new Setting(key, kind, TextOf(kind, property.GetValue(defaults)));
            }
            else
            {
                foreach (var below in SettingsOf(kind, key))
                {
                    yield return below;
                }
            }
        }
    }

    private static string? TextOf(Type kind, object? value) =>
        value is null ? null : TypeDescriptor.GetConverter(kind).ConvertToString(context: null, CultureInfo.InvariantCulture, value);
}

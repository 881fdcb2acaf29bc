using System.Globalization;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>The keys of the configuration as they are written there. <see cref="ApiKeyOptionsValidator"/> says what is wrong with them.</summary>
public sealed class ApiKeyOptions
{
    public const string SectionName = "Api:Keys";

    public IReadOnlyList<ApiKeyEntry> Keys { get; set; } = [];
}

/// <summary>One key. Texts, so that a wrong one is told by a sentence instead of the binder's message.</summary>
/// <param name="Path">Where it stands, like Api:Keys:0.</param>
/// <param name="KeyHash">The SHA-256 of the key, in place of the key itself.</param>
/// <param name="Roles">As a list in the configuration or as one text with commas.</param>
public sealed record ApiKeyEntry(
    string Path, string? Name, string? Key, string? KeyHash, IReadOnlyList<string> Roles, string? ExpiresAt, string? PerMinute)
{
    private const int DefaultPerMinute = 6_000;

    public static ApiKeyEntry Read(IConfigurationSection section) => new(
        section.Path,
        Text(section, nameof(Name)),
        Text(section, nameof(Key)),
        Text(section, nameof(KeyHash)),
        [.. RolesOf(section.GetSection(nameof(Roles)))],
        Text(section, nameof(ExpiresAt)),
        Text(section, nameof(PerMinute)));

    public ApiKeyHash? Hash => KeyHash is not null ? ApiKeyHash.Parse(KeyHash) : Key is not null ? ApiKeyHash.Of(Key) : null;

    /// <summary>A time without a zone is UTC, wherever the service runs.</summary>
    public DateTimeOffset? Expiry => DateTimeOffset.TryParse(
        ExpiresAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    public int? CallsPerMinute =>
        PerMinute is null ? DefaultPerMinute : int.TryParse(PerMinute, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) ? calls : null;

    // The generated text would quote the key.
    public override string ToString() => $"{Path} ({Name})";

    private static string? Text(IConfigurationSection section, string name) =>
        section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static IEnumerable<string> RolesOf(IConfigurationSection section) =>
        section.GetChildren().Select(role => role.Value).Prepend(section.Value).OfType<string>()
            .SelectMany(roles => roles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

namespace ExitBot.Bot.Hosting;

/// <summary>A key of the configuration that an options class reads.</summary>
/// <param name="Default">As it would be written; null where there is none.</param>
/// <param name="Kind">Null: a list or a map, whose members hang below the key.</param>
internal sealed record Setting(string Key, Type? Kind, string? Default)
{
    /// <summary>What the last word of a key says when its value must be shown to nobody.</summary>
    private static readonly string[] SecretWords = ["Password", "Secret", "Key", "KeyHash", "ConnectionStrings"];

    public static bool IsSecret(string key)
    {
        var words = key.Split(':');
        return SecretWords.Any(secret => words[^1].EndsWith(secret, StringComparison.OrdinalIgnoreCase)) || words[0] == "ConnectionStrings";
    }
}

using System.Text.Json;

namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>All languages the product speaks, English first. A new one is a line here and a file beside each English one.</summary>
public static class SpokenLanguages
{
    public const string English = "en";

    private const string File = "Conversations/Languages/languages.json";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<SpokenLanguage> All { get; } =
    [
        .. JsonSerializer.Deserialize<IReadOnlyList<SpokenLanguage>>(EmbeddedFile.Read(File), Json)!
            .Select(language => language with { Names = [.. language.Names.Select(PlainText.Words)] }),
    ];

    public static IEnumerable<string> Codes => All.Select(language => language.Code);

    public static SpokenLanguage? Find(string code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The language one is answered in when one asks for this one: itself or English.</summary>
    /// <param name="locale">A language with or without its country, "de-AT"; null where a channel sends none.</param>
    public static string Nearest(string? locale) => Find((locale ?? "").Split('-', '_')[0].ToLowerInvariant())?.Code ?? English;

    public static bool IsRightToLeft(string code) => Find(code)?.RightToLeft == true;
}

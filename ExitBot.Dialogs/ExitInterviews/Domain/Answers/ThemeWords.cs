using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Words by which a theme is mentioned in one language, English ones among them: enough to ask further, not to judge what was said of it.</summary>
public sealed class ThemeWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly ByLanguage<ThemeWords> Shipped = new(language => new ThemeWords(Read(language), Read(SpokenLanguages.English)));

    private readonly FrozenDictionary<string, string> _themeOfWord;
    private readonly FrozenDictionary<string, string> _labels;
    private readonly (string Word, string Theme)[] _unspaced;

    private ThemeWords(Dictionary<string, Theme> themes, Dictionary<string, Theme> english)
    {
        _labels = themes.ToFrozenDictionary(theme => theme.Key, theme => theme.Value.Label);
        _themeOfWord = english.Concat(themes).SelectMany(theme => theme.Value.Words.Select(word => (Word: PlainText.Words(word), theme.Key)))
            .GroupBy(pair => pair.Word).ToFrozenDictionary(word => word.Key, word => word.Last().Key, StringComparer.Ordinal);
        _unspaced = [.. _themeOfWord.Where(pair => Unspaced.Is(pair.Key[0])).Select(pair => (pair.Key, pair.Value))];
    }

    public IEnumerable<string> Themes => _labels.Keys;

    public static ThemeWords For(string language) => Shipped.For(language);

    /// <summary>As it is put into a sentence: "your manager".</summary>
    public string LabelOf(string theme) => _labels[theme];

    /// <summary>The themes mentioned, in the order of the text.</summary>
    public IEnumerable<string> In(string text)
    {
        var said = PlainText.Words(text);
        return (Unspaced.IsIn(said) ? AmongLetters(said) : AmongWords(said)).Distinct();
    }

    private IEnumerable<string> AmongWords(string said) => said.Split(' ').Select(ThemeOf).OfType<string>();

    private IEnumerable<string> AmongLetters(string said) => _unspaced
        .Select(pair => (At: said.IndexOf(pair.Word, StringComparison.Ordinal), pair.Theme))
        .Where(found => found.At >= 0)
        .OrderBy(found => found.At)
        .Select(found => found.Theme);

    private string? ThemeOf(string word) => _themeOfWord.GetValueOrDefault(word)
        ?? Phrase.WithoutPrefixes(word).Select(bare => _themeOfWord.GetValueOrDefault(bare)).FirstOrDefault(theme => theme is not null);

    private static Dictionary<string, Theme> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, Theme>>(EmbeddedFile.Read($"ExitInterviews/Domain/Answers/themes.{language}.json"), Json)!;

    private sealed record Theme
    {
        public required string Label { get; init; }

        public required IReadOnlyList<string> Words { get; init; }
    }
}

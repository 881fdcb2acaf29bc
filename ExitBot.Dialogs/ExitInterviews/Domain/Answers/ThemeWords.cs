using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Words by which a theme is mentioned in one language: enough to ask further, not to judge what was said of it.</summary>
public sealed class ThemeWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FrozenDictionary<string, string> _themeOfWord;
    private readonly FrozenDictionary<string, string> _labels;

    private ThemeWords(Dictionary<string, Theme> themes)
    {
        _labels = themes.ToFrozenDictionary(theme => theme.Key, theme => theme.Value.Label);
        _themeOfWord = themes.SelectMany(theme => theme.Value.Words.Select(word => (word, theme.Key)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);
    }

    public static ThemeWords English { get; } =
        new(JsonSerializer.Deserialize<Dictionary<string, Theme>>(EmbeddedFile.Read("ExitInterviews/Domain/Answers/themes.en.json"), Json)!);

    public IEnumerable<string> Themes => _labels.Keys;

    /// <summary>As it is put into a sentence: "your manager".</summary>
    public string LabelOf(string theme) => _labels[theme];

    /// <summary>The themes mentioned, in the order of the text.</summary>
    public IEnumerable<string> In(string text)
    {
        var words = _themeOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var said = PlainText.Words(text);
        var found = new List<string>();
        foreach (var range in said.AsSpan().Split(' '))
        {
            if (words.TryGetValue(said.AsSpan(range), out var theme) && !found.Contains(theme))
            {
                found.Add(theme);
            }
        }

        return found;
    }

    private sealed record Theme
    {
        public required string Label { get; init; }

        public required IReadOnlyList<string> Words { get; init; }
    }
}

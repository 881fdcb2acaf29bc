using System.Collections.Frozen;
using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>Hears commands in every language, the language of the turn first and English next, and only when they are all that was said, as a word or as a sentence that wishes for them.</summary>
public sealed class CommandRecognizer
{
    private const int LongestCommand = 100;

    private readonly FrozenDictionary<string, CommandWords> _words;
    private readonly FrozenDictionary<string, CommandWords[]> _nearestFirst;

    public CommandRecognizer(TextCatalog<DialogKitTexts> texts)
    {
        _words = SpokenLanguages.Codes.ToFrozenDictionary(code => code, code => new CommandWords(texts.For(code)), StringComparer.Ordinal);
        _nearestFirst = SpokenLanguages.Codes.ToFrozenDictionary(
            code => code,
            code => SpokenLanguages.Codes.OrderBy(other => other == code ? 0 : other == SpokenLanguages.English ? 1 : 2).Select(other => _words[other]).ToArray(),
            StringComparer.Ordinal);
    }

    public CommandCall? Recognize(string? text, string language)
    {
        if (text is null || text.Length > LongestCommand || PlainText.Words(text) is not { Length: > 0 } said)
        {
            return null;
        }

        return Find(Comparable(said), language)
            ?? (WithoutAround(said, language) is { } bare ? Find(Comparable(bare), language) : null)
            ?? (WishIn(Comparable(said), language) is { } wish ? new CommandCall(wish) : null);
    }

    /// <summary>Null when it is neither a clear yes nor a clear no.</summary>
    public bool? YesOrNo(string? text, string language)
    {
        var said = text is null ? "" : Comparable(text.Trim());
        return FromNearest(language, known => known.YesOrNo(said));
    }

    /// <summary>The one other language of which this text is a command, a yes or a no; null where it could be this one's, English or several.</summary>
    public string? LanguageOf(string text, string language)
    {
        var said = Comparable(text);
        var knowing = SpokenLanguages.Codes.Where(code => _words[code].Exact(said) is not null || _words[code].YesOrNo(said) is not null).ToList();
        return knowing is [var only] && only != language && only != SpokenLanguages.English ? only : null;
    }

    private CommandCall? Find(string said, string language) =>
        FromNearest(language, known => known.Exact(said) is { } command ? new CommandCall(command) : null)
        ?? (said.Any(char.IsAsciiDigit) && said.Any(char.IsLetter) ? FromNearest(language, known => known.NumberToChange(said) is { } number ? new CommandCall(Command.Change, number) : null) : null);

    private T? FromNearest<T>(string language, Func<CommandWords, T?> find)
    {
        foreach (var words in _nearestFirst[SpokenLanguages.Nearest(language)])
        {
            if (find(words) is { } found)
            {
                return found;
            }
        }

        return default;
    }

    private Command? WishIn(string said, string language) =>
        _words[SpokenLanguages.Nearest(language)].Wish(said) ?? _words[SpokenLanguages.English].Wish(said);

    /// <summary>Null when there is nothing around it, or nothing else.</summary>
    private string? WithoutAround(string said, string language)
    {
        var words = said.Split(' ').ToList();
        var before = words.Count;
        var (own, english) = (_words[SpokenLanguages.Nearest(language)], _words[SpokenLanguages.English]);
        words.RemoveAll(word => own.Around.Contains(word) || english.Around.Contains(word));
        return words.Count == before || words.Count == 0 ? null : string.Join(' ', words);
    }

    // A thumb has no words, and what Japanese has between its words was a comma.
    private static string Comparable(string text) => PlainText.Words(text) is not { Length: > 0 } plain ? text
        : Unspaced.IsIn(plain) ? plain.Replace(" ", "", StringComparison.Ordinal)
        : plain;

    /// <summary>The words of one language, ready to be compared.</summary>
    private sealed class CommandWords(DialogKitTexts texts)
    {
        private readonly FrozenDictionary<string, Command> _commands = texts.Commands
            .SelectMany(command => command.Value.Select(word => (Word: Comparable(word), command.Key)))
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Key, StringComparer.Ordinal);

        private readonly FrozenSet<string> _yes = AllOf(texts.Yes);
        private readonly FrozenSet<string> _no = AllOf(texts.No);
        private readonly FrozenSet<string> _change = AllOf(texts.Commands[Command.Change]);

        public FrozenSet<string> Around { get; } = AllOf(texts.Around);

        private readonly WishReader _wishes = new(texts, Comparable);

        public Command? Wish(string said) => _wishes.Read(said);

        public Command? Exact(string said) => _commands.TryGetValue(said, out var command) ? command : null;

        public bool? YesOrNo(string said) => _yes.Contains(said) ? true : _no.Contains(said) ? false : null;

        // Only a number makes it a command: "change the managers" is an answer to what one would change. Hindi says the number first.
        public string? NumberToChange(string said) => _change
            .Select(words => said.StartsWith(words, StringComparison.Ordinal) ? said[words.Length..] : said.EndsWith(words, StringComparison.Ordinal) ? said[..^words.Length] : "")
            .Select(rest => rest.Trim())
            .FirstOrDefault(rest => int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out _));

        private static FrozenSet<string> AllOf(IEnumerable<string> words) => words.Select(Comparable).ToFrozenSet(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>Hears that another language is wanted: "auf Deutsch bitte", "can we speak Spanish?", "日本語でお願いします".</summary>
public sealed class LanguageRequest(TextCatalog<DialogKitTexts> texts)
{
    private const int LongestRequest = 80;

    private readonly FrozenDictionary<string, string> _names = SpokenLanguages.All
        .SelectMany(language => language.Names.Select(name => (Name: name, language.Code)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    private readonly FrozenSet<string> _around = SpokenLanguages.Codes
        .SelectMany(code => texts.For(code).LanguageAround.Select(PlainText.Words))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The language asked for; null when none was.</summary>
    /// <param name="nameMayBeAnswer">At an open question "Spanish" alone may be what somebody wanted to learn; then only its own name, in another language, asks for it.</param>
    public string? In(string? text, string language, bool nameMayBeAnswer)
    {
        if (text is null || text.Length > LongestRequest || PlainText.Words(text) is not { Length: > 0 } said)
        {
            return null;
        }

        if (_names.TryGetValue(said, out var named))
        {
            return !nameMayBeAnswer || (named != language && PlainText.Words(SpokenLanguages.Find(named)!.Name) == said) ? named : null;
        }

        return Unspaced.IsIn(said) ? InRun(said.Replace(" ", "", StringComparison.Ordinal)) : AmongWords(said.Split(' '));
    }

    private string? AmongWords(string[] said)
    {
        var others = said.Where(word => !_around.Contains(word)).ToList();
        return others is [var name] && _names.TryGetValue(name, out var code) ? code : null;
    }

    // Without blanks: the name first and then nothing but words around it.
    private string? InRun(string said) => _names
        .Where(name => said.StartsWith(name.Key, StringComparison.Ordinal) && _around.Contains(said[name.Key.Length..]))
        .Select(name => name.Value)
        .FirstOrDefault();
}

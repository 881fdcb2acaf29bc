using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>Phrases of all languages that hint at one thing. A match is a hint, never a proof.</summary>
internal sealed class Phrases
{
    private readonly FrozenSet<string> _words;
    private readonly string[] _parts;

    private Phrases(IEnumerable<string> phrases)
    {
        var all = phrases.Select(phrase => phrase.Contains('%', StringComparison.Ordinal) ? phrase : new JudgedText(phrase).Padded.Trim()).ToHashSet(StringComparer.Ordinal);
        _words = all.Where(IsOneWord).ToFrozenSet(StringComparer.Ordinal);
        _parts = [.. all.Where(phrase => !IsOneWord(phrase))];
    }

    /// <param name="file">Phrases by language.</param>
    /// <param name="group">The member to take when the file has several groups.</param>
    public static Phrases Load(string file, string? group = null)
    {
        using var json = JsonDocument.Parse(EmbeddedFile.Read($"WhatsAppTemplates/Domain/Validation/Judgement/{file}.json"));
        var languages = group is null ? json.RootElement : json.RootElement.GetProperty(group);
        return new Phrases(languages.EnumerateObject().SelectMany(language => language.Value.GetString()!.Split('|')));
    }

    /// <summary>The first that the text has; null when it has none.</summary>
    public string? In(JudgedText text) => All(text).FirstOrDefault();

    public IEnumerable<string> All(JudgedText text) =>
        text.Words.Where(_words.Contains).Distinct(StringComparer.Ordinal).Concat(_parts.Where(part => Has(text, part)));

    private static bool Has(JudgedText text, string part) =>
        part.Contains('%', StringComparison.Ordinal) ? text.Folded.Contains(part, StringComparison.Ordinal)
        : IsUnspaced(part) ? text.Folded.Contains(part, StringComparison.Ordinal)
        : text.Padded.Contains($" {part} ", StringComparison.Ordinal);

    private static bool IsOneWord(string phrase) => !phrase.Contains(' ', StringComparison.Ordinal) && !phrase.Contains('%', StringComparison.Ordinal) && !IsUnspaced(phrase);

    private static bool IsUnspaced(string phrase) => phrase[0] >= '\u3040';
}

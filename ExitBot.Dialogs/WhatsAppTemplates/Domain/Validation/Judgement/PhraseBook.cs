using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>The phrases of all lists and languages by their first word, so that one walk over a text finds all of them.</summary>
internal static class PhraseBook
{
    private const char FirstUnspaced = '\u3040';

    private static readonly Phrase[] All = [.. Lists().SelectMany(list => list.Phrases.Select(phrase => Phrase.Of(list.Hint, phrase)))];

    private static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = All
        .Where(phrase => !phrase.IsPart)
        .GroupBy(phrase => phrase.FirstWord)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looked for anywhere in a text: percentages, and scripts that put no blanks between words.</summary>
    private static readonly Phrase[] Parts = [.. All.Where(phrase => phrase.IsPart)];

    public static Hints In(JudgedText text)
    {
        var hints = new Hints();
        var padded = text.Padded.AsSpan();
        for (var start = 1; start < padded.Length;)
        {
            var length = padded[start..].IndexOf(' ');
            if (ByFirstWord.TryGetValue(padded.Slice(start, length), out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    if (phrase.Follows(padded[(start + length)..]))
                    {
                        hints.Add(phrase);
                    }
                }
            }

            start += length + 1;
        }

        if (text.Folded.AsSpan().Contains('%') || text.Folded.AsSpan().ContainsAnyInRange(FirstUnspaced, char.MaxValue))
        {
            foreach (var part in Parts)
            {
                if (text.Folded.Contains(part.Text, StringComparison.Ordinal))
                {
                    hints.Add(part);
                }
            }
        }

        return hints;
    }

    private static IEnumerable<(Hint Hint, IEnumerable<string> Phrases)> Lists() =>
    [
        (Hint.OneTimeCode, Read("one-time-code")),
        (Hint.StrongPromotion, Read("promotion", "strong")),
        (Hint.WeakPromotion, Read("promotion", "weak")),
        (Hint.Secret, Read("policy", "secrets")),
        (Hint.Asking, Read("policy", "asking")),
        (Hint.Harmless, Read("policy", "harmless")),
        (Hint.Threat, Read("policy", "threats")),
        (Hint.BarredGoods, Read("policy", "goods")),
    ];

    /// <param name="file">Phrases by language.</param>
    /// <param name="group">The member to take when the file has several groups.</param>
    private static string[] Read(string file, string? group = null)
    {
        using var json = JsonDocument.Parse(EmbeddedFile.Read($"WhatsAppTemplates/Domain/Validation/Judgement/{file}.json"));
        var languages = group is null ? json.RootElement : json.RootElement.GetProperty(group);
        return [.. languages.EnumerateObject().SelectMany(language => language.Value.GetString()!.Split('|')).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="Rest">What follows the first word, a blank before and behind each word.</param>
    internal sealed record Phrase(Hint Hint, string Text, string FirstWord, string Rest, bool IsPart)
    {
        public static Phrase Of(Hint hint, string phrase)
        {
            if (phrase.Contains('%', StringComparison.Ordinal) || phrase[0] >= FirstUnspaced)
            {
                return new Phrase(hint, phrase, "", "", IsPart: true);
            }

            var padded = new JudgedText(phrase).Padded;
            var end = padded.IndexOf(' ', 1);
            return new Phrase(hint, padded.Trim(), padded[1..end], padded[end..], IsPart: false);
        }

        public bool Follows(ReadOnlySpan<char> behindFirstWord) => behindFirstWord.StartsWith(Rest, StringComparison.Ordinal);
    }
}

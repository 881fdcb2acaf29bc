using System.Globalization;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>
/// Reads a pattern of a lexicon file: blanks between parts, "a|b" alternatives, "&lt;set&gt;" those of a set, "a_b" a run of
/// words, a closing "?" a part that may be missing, ".." a gap, "..5" a gap of up to so many words, "$" the end of the sentence,
/// "/" the beginning of the next one; a leading "!" makes it firm.
/// </summary>
internal sealed class PatternReader(Vocabulary vocabulary, IReadOnlyDictionary<string, string> sets, int usualGap)
{
    private const string GapSign = "..";
    private const string EndSign = "$";
    private const string NextSign = "/";
    private const char FirmSign = '!';

    /// <exception cref="FormatException">It is not a pattern; the message says why.</exception>
    public Pattern Read(PatternKind kind, RedFlagCategory? category, string text)
    {
        var isFirm = text.StartsWith(FirmSign);
        PatternPart[] parts = [.. text.TrimStart(FirmSign).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadPart)];
        return parts is [PatternPart.Words { IsOptional: false }, ..]
            ? new Pattern(kind, category, isFirm, parts)
            : throw new FormatException($"'{text}' must begin with a word that has to be there.");
    }

    private PatternPart ReadPart(string text)
    {
        if (text == EndSign)
        {
            return new PatternPart.EndOfSentence();
        }

        if (text == NextSign)
        {
            return new PatternPart.NextSentence();
        }

        if (text.StartsWith(GapSign, StringComparison.Ordinal))
        {
            return text == GapSign ? new PatternPart.Gap(usualGap)
                : int.TryParse(text[GapSign.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? new PatternPart.Gap(most)
                : throw new FormatException($"'{text}' is no gap: write '..' or '..5'.");
        }

        var isOptional = text.EndsWith('?');
        return new PatternPart.Words([.. Alternatives(isOptional ? text[..^1] : text)], isOptional);
    }

    private IEnumerable<int[]> Alternatives(string text)
    {
        foreach (var alternative in text.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!alternative.StartsWith('<'))
            {
                yield return [.. alternative.Split('_').SelectMany(vocabulary.Add)];
                continue;
            }

            var name = alternative.Trim('<', '>');
            foreach (var element in Alternatives(sets.GetValueOrDefault(name) ?? throw new FormatException($"There is no set '{name}'.")))
            {
                yield return element;
            }
        }
    }
}
